import { zeros } from './create.ts';
import { checkOperands, checkOut, type Matrix, ShapeError, shapeOf } from './matrix.ts';
import { multiplyStrided } from './multiply-strided.ts';

/**
 * Matrix product, C = A B.
 *
 *     c_ij = 0 + a_i1 b_1j + a_i2 b_2j + ...     added in this order
 *
 * Shapes   A: m x k   B: k x n   ->   C: m x n
 *
 * @param out Receives C and is returned; allocated when omitted.
 *   Must not be `a` or `b`, for C is written while they are still read, nor any view that overlaps them,
 *   which is not noticed: that check would take longer than a small product.
 * @throws {ShapeError} if a.cols != b.rows, out is not m x n, or out is an operand
 */
export function matmul(a: Matrix, b: Matrix, out: Matrix = zeros(a.rows, b.cols)): Matrix {
  const { rows: m, cols: k } = a;
  const n = b.cols;
  if (k !== b.rows) throw innerSizesDiffer('matmul', a, b, 'a.cols must equal b.rows');
  checkOut('matmul', out, m, n);
  checkOperands('matmul', out, a, b);
  multiplyStrided(a.data, k, 1, b.data, n, 1, out.data, m, k, n);
  return out;
}

/**
 * Matrix product with the first factor transposed, C = Aᵀ B, without forming Aᵀ.
 *
 * Shapes   A: k x m   B: k x n   ->   C: m x n
 *
 * @param out As in `matmul`.
 * @throws {ShapeError} if a.rows != b.rows, out is not m x n, or out is an operand
 */
export function matmulTransposeA(
  a: Matrix,
  b: Matrix,
  out: Matrix = zeros(a.cols, b.cols),
): Matrix {
  const { rows: k, cols: m } = a;
  const n = b.cols;
  if (k !== b.rows) throw innerSizesDiffer('matmulTransposeA', a, b, 'a.rows must equal b.rows');
  checkOut('matmulTransposeA', out, m, n);
  checkOperands('matmulTransposeA', out, a, b);
  multiplyStrided(a.data, 1, m, b.data, n, 1, out.data, m, k, n);
  return out;
}

/**
 * Matrix product with the second factor transposed, C = A Bᵀ, without forming Bᵀ.
 *
 * Shapes   A: m x k   B: n x k   ->   C: m x n
 *
 * @param out As in `matmul`.
 * @throws {ShapeError} if a.cols != b.cols, out is not m x n, or out is an operand
 */
export function matmulTransposeB(
  a: Matrix,
  b: Matrix,
  out: Matrix = zeros(a.rows, b.rows),
): Matrix {
  const { rows: m, cols: k } = a;
  const n = b.rows;
  if (k !== b.cols) throw innerSizesDiffer('matmulTransposeB', a, b, 'a.cols must equal b.cols');
  checkOut('matmulTransposeB', out, m, n);
  checkOperands('matmulTransposeB', out, a, b);
  multiplyStrided(a.data, k, 1, b.data, 1, k, out.data, m, k, n);
  return out;
}

function innerSizesDiffer(caller: string, a: Matrix, b: Matrix, need: string): ShapeError {
  return new ShapeError(
    `${caller}: inner sizes differ: a is ${shapeOf(a)}, b is ${shapeOf(b)}; ${need}`,
  );
}
