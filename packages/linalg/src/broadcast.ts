import { zeros } from './create.ts';
import {
  checkData,
  checkInPlace,
  checkOut,
  type Matrix,
  ShapeError,
  shapeOf,
  view,
} from './matrix.ts';

/**
 * An operation on pairs of elements, where one row, one column or one value is repeated to fit.
 *
 *     c_ij = f(a_ij, b_ij)        a row repeats its only i, a column its only j
 *
 * Shapes   m x n with m x n, 1 x n, m x 1 or 1 x 1   ->   m x n     (either way round)
 *          1 x n with m x 1                          ->   m x n     (the outer table)
 *
 * A number counts as a 1 x 1 matrix.
 *
 * @throws {ShapeError} if two sizes differ and neither is 1, or out has another shape than C, or
 *   overlaps an operand without being it
 * @see https://numpy.org/doc/stable/user/basics.broadcasting.html
 */
export function broadcast(
  caller: string,
  a: Matrix | number,
  b: Matrix | number,
  f: (x: number, y: number) => number,
  out?: Matrix,
): Matrix {
  const A = asMatrix(a);
  const B = asMatrix(b);
  if (!fit(A.rows, B.rows) || !fit(A.cols, B.cols)) {
    throw new ShapeError(
      `${caller}: shapes do not broadcast: a is ${shapeOf(A)}, b is ${shapeOf(B)}; each size must be equal or 1`,
    );
  }
  const rows = Math.max(A.rows, B.rows);
  const cols = Math.max(A.cols, B.cols);
  checkData(caller, 'a', A);
  checkData(caller, 'b', B);
  const C = out ?? zeros(rows, cols);
  if (out) {
    checkOut(caller, out, rows, cols);
    checkInPlace(caller, out, 'a', A);
    checkInPlace(caller, out, 'b', B);
  }
  // How far one step down, and one to the right, moves in memory: nowhere where a size is 1.
  const aDown = A.rows === 1 ? 0 : A.cols;
  const aRight = A.cols === 1 ? 0 : 1;
  const bDown = B.rows === 1 ? 0 : B.cols;
  const bRight = B.cols === 1 ? 0 : 1;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      const x = A.data[i * aDown + j * aRight];
      const y = B.data[i * bDown + j * bRight];
      C.data[i * cols + j] = f(x, y);
    }
  }
  return C;
}

function asMatrix(a: Matrix | number): Matrix {
  return typeof a === 'number' ? view(Float64Array.of(a), 1, 1) : a;
}

function fit(m: number, n: number): boolean {
  return m === n || m === 1 || n === 1;
}
