import { zeros } from './create.ts';
import { checkApart, checkOut, type Matrix, ShapeError, shapeOf } from './matrix.ts';

/**
 * Matrices side by side, [A B ...].
 *
 * Shapes   m x n1, m x n2, ...   ->   m x (n1 + n2 + ...)
 *
 * @param out Receives the result and is returned; must not overlap one of the matrices.
 * @throws {ShapeError} if there is no matrix, their rows differ, or out does not fit or overlaps one
 */
export function columnStack(matrices: readonly Matrix[], out?: Matrix): Matrix {
  const rows = commonSize('columnStack', matrices, 'rows');
  const cols = matrices.reduce((total, a) => total + a.cols, 0);
  const stacked = receiver('columnStack', matrices, rows, cols, out);
  for (let i = 0; i < rows; i++) {
    let at = i * cols;
    for (const a of matrices) {
      stacked.data.set(a.data.subarray(i * a.cols, (i + 1) * a.cols), at);
      at += a.cols;
    }
  }
  return stacked;
}

/**
 * Matrices one above the other.
 *
 * Shapes   m1 x n, m2 x n, ...   ->   (m1 + m2 + ...) x n
 *
 * @param out Receives the result and is returned; must not overlap one of the matrices.
 * @throws {ShapeError} if there is no matrix, their cols differ, or out does not fit or overlaps one
 */
export function rowStack(matrices: readonly Matrix[], out?: Matrix): Matrix {
  const cols = commonSize('rowStack', matrices, 'cols');
  const rows = matrices.reduce((total, a) => total + a.rows, 0);
  const stacked = receiver('rowStack', matrices, rows, cols, out);
  let at = 0;
  for (const a of matrices) {
    stacked.data.set(a.data, at);
    at += a.data.length;
  }
  return stacked;
}

function commonSize(caller: string, matrices: readonly Matrix[], side: 'rows' | 'cols'): number {
  if (matrices.length === 0) {
    throw new ShapeError(`${caller}: no matrices: got an empty list; at least one is needed`);
  }
  const size = matrices[0][side];
  const odd = matrices.findIndex((a) => a[side] !== size);
  if (odd !== -1) {
    throw new ShapeError(
      `${caller}: ${side} differ: matrix 0 is ${shapeOf(matrices[0])}, matrix ${odd} is ${shapeOf(matrices[odd])}; all must have the same number of ${side}`,
    );
  }
  return size;
}

function receiver(
  caller: string,
  matrices: readonly Matrix[],
  rows: number,
  cols: number,
  out: Matrix = zeros(rows, cols),
): Matrix {
  checkOut(caller, out, rows, cols);
  matrices.forEach((a, i) => checkApart(caller, out, `matrix ${i}`, a));
  return out;
}
