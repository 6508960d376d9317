import { zeros } from './create.ts';
import { checkData, checkOut, type Matrix, ShapeError, shapeOf } from './matrix.ts';

/**
 * A row added to every row, c_ij = z_ij + b_j: the bias of a dense layer.
 *
 * Shapes   z: m x n   b: 1 x n   ->   C: m x n
 *
 * The same numbers as `add(z, b, out)`, but one plain loop, for it runs in every training step.
 *
 * @param out Receives C and is returned; allocated when omitted. May be `z`, but b must not lie in it.
 * @throws {ShapeError} if b is not 1 x n, or out is not m x n
 */
export function addRow(z: Matrix, b: Matrix, out: Matrix = zeros(z.rows, z.cols)): Matrix {
  const { rows: m, cols: n } = z;
  if (b.rows !== 1 || b.cols !== n) throw doesNotFit(z, b);
  checkData('addRow', 'z', z);
  checkData('addRow', 'b', b);
  checkOut('addRow', out, m, n);
  const Z = z.data;
  const B = b.data;
  const C = out.data;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) C[i * n + j] = Z[i * n + j] + B[j];
  }
  return out;
}

function doesNotFit(z: Matrix, b: Matrix): ShapeError {
  return new ShapeError(
    `addRow: b does not fit: z is ${shapeOf(z)}, b is ${shapeOf(b)}; b must be 1x${z.cols}`,
  );
}
