import { zeros } from './create.ts';
import { checkFinite } from './finite.ts';
import { checkNotAliased, checkOut, type Matrix, ShapeError, shapeOf } from './matrix.ts';
import { SingularMatrixError } from './singular.ts';

/**
 * The solution X of the linear equations A X = B, one column of X for each column of B.
 *
 *     P A = L U        Gaussian elimination; P swaps rows, so that each pivot is the
 *     L Y = P B        largest element left in its column
 *     U X = Y
 *
 * Shapes   A: n x n   B: n x k   ->   X: n x k
 *
 * Rounding often turns a pivot that should be 0 into some 1e-16. So a pivot counts as 0 when it is
 * at most n 2^-52 times the sum of the magnitudes it was subtracted from: none of its digits is
 * then known, and neither would be any digit of X. (NumPy goes on, and returns such an X.) This
 * finds nearly every singular matrix, but not one whose earlier pivots had lost digits already.
 *
 * @param out Receives X and is returned; allocated when omitted. Must not be `a` or `b`.
 * @throws {ShapeError} if a is not square, b.rows != n, out is not n x k, or out is an operand
 * @throws {RangeError} if a or b holds NaN or an infinity
 * @throws {SingularMatrixError} if a pivot is 0 in this sense; out is then left as it was
 * @see G. H. Golub, C. F. Van Loan, "Matrix Computations", algorithm 3.4.1
 */
export function solve(a: Matrix, b: Matrix, out: Matrix = zeros(a.cols, b.cols)): Matrix {
  const n = a.rows;
  if (a.cols !== n) {
    throw new ShapeError(`solve: a is not square: a is ${shapeOf(a)}; a.rows must equal a.cols`);
  }
  if (b.rows !== n) {
    throw new ShapeError(
      `solve: rows differ: a is ${shapeOf(a)}, b is ${shapeOf(b)}; b.rows must equal a.rows`,
    );
  }
  checkOut('solve', out, n, b.cols);
  checkNotAliased('solve', out, a, b);
  checkFinite('solve', 'a', a);
  checkFinite('solve', 'b', b);
  const { LU, order } = decompose(a);
  for (let i = 0; i < n; i++) {
    const from = order[i] * b.cols;
    out.data.set(b.data.subarray(from, from + b.cols), i * b.cols);
  }
  substitute(LU, out);
  return out;
}

/** L below the diagonal (its own diagonal is 1) and U from the diagonal on; P as an order of rows. */
function decompose(a: Matrix): { LU: Float64Array; order: number[] } {
  const n = a.rows;
  const LU = a.data.slice();
  /** |a_ij| + sum |l_ik u_kj|: what LU_ij would be if nothing cancelled. */
  const magnitude = a.data.map(Math.abs);
  const order = Array.from({ length: n }, (_, i) => i);
  for (let j = 0; j < n; j++) {
    let p = j;
    for (let i = j + 1; i < n; i++) {
      if (Math.abs(LU[i * n + j]) > Math.abs(LU[p * n + j])) p = i;
    }
    if (Math.abs(LU[p * n + j]) <= n * Number.EPSILON * magnitude[p * n + j]) {
      throw new SingularMatrixError(
        `solve: a is singular: the pivot of column ${j} is 0; the columns of a must be independent`,
      );
    }
    [order[j], order[p]] = [order[p], order[j]];
    swapRows(LU, n, j, p);
    swapRows(magnitude, n, j, p);
    for (let i = j + 1; i < n; i++) {
      const factor = LU[i * n + j] / LU[j * n + j];
      LU[i * n + j] = factor;
      for (let k = j + 1; k < n; k++) {
        const product = factor * LU[j * n + k];
        LU[i * n + k] -= product;
        magnitude[i * n + k] += Math.abs(product);
      }
    }
  }
  return { LU, order };
}

function swapRows(data: Float64Array, n: number, i: number, p: number): void {
  for (let k = i * n, l = p * n; k < (i + 1) * n; k++, l++) {
    [data[k], data[l]] = [data[l], data[k]];
  }
}

/** Solves L Y = X downwards, then U X = Y upwards, both in place. */
function substitute(LU: Float64Array, x: Matrix): void {
  const { rows: n, cols, data: X } = x;
  for (let c = 0; c < cols; c++) {
    for (let i = 1; i < n; i++) {
      for (let k = 0; k < i; k++) X[i * cols + c] -= LU[i * n + k] * X[k * cols + c];
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) X[i * cols + c] -= LU[i * n + k] * X[k * cols + c];
      X[i * cols + c] /= LU[i * n + i];
    }
  }
}
