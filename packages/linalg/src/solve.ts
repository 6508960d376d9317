import { zeros } from './create.ts';
import { checkFinite } from './finite.ts';
import { map } from './map.ts';
import { checkOperands, checkOut, type Matrix, ShapeError, shapeOf } from './matrix.ts';
import { exponentOf, scale, scaledColumns, writeUnscaled } from './scaled-columns.ts';
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
 * Huge and tiny values are first brought towards 1 by powers of two, which is exact: columns of A whose
 * largest value is outside 2^-250 to 2^250, then rows of A, with B, below 2^-500, and columns of B below
 * 2^-500, or any where X would overflow else. Only a value less than 2^-1022 times the largest of its column
 * of A may count as 0.
 *
 * @param out Receives X and is returned; allocated when omitted. Must not be `a` or `b`.
 * @throws {ShapeError} if a is not square, b.rows != n, out is not n x k, or out is an operand
 * @throws {RangeError} if a or b holds NaN or an infinity, or X would; out is then left as it was
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
  checkOperands('solve', out, a, b);
  checkFinite('solve', 'a', a);
  checkFinite('solve', 'b', b);
  const lift = lifts(scaledColumns(a, -250, 250).columns);
  const lifted = (c: Matrix): Matrix => map(c, (value, i) => scale(value, lift[i]));
  const A = scaledColumns(lifted(a), -250, 250);
  const order = decompose(A.columns);
  const solution = (values: Float64Array): Float64Array => substitute(A.columns, order, values);
  let B = scaledColumns(lifted(b), -500, 1023);
  let solutions = B.columns.map(solution);
  if (!solutions.every((x) => x.every(Number.isFinite))) {
    B = scaledColumns(lifted(b), -500, -250); // may lose tiny values beside huge ones, but does not overflow
    solutions = B.columns.map(solution);
  }
  writeUnscaled('solve', solutions, A, B, out);
  return out;
}

/** For each row the k >= 0 with which 2^k brings its largest value to at least 2^-500. */
function lifts(columns: readonly Float64Array[]): number[] {
  return columns.map((_, i) => {
    const largest = Math.max(...columns.map((values) => Math.abs(values[i])));
    return Math.max(-500 - exponentOf(largest), 0);
  });
}

/**
 * Turns the columns of A into those of L below the diagonal (its own diagonal is 1) and of U from the
 * diagonal on; gives P as an order of rows.
 */
function decompose(columns: readonly Float64Array[]): Float64Array {
  const n = columns.length;
  /** |a_ij| + sum |l_ik u_kj|: what LU_ij would be if nothing cancelled. */
  const magnitudes = columns.map((values) => values.map(Math.abs));
  const order = Float64Array.from(columns, (_, i) => i);
  columns.forEach((pivots, j) => {
    let p = j;
    for (let i = j + 1; i < n; i++) {
      if (Math.abs(pivots[i]) > Math.abs(pivots[p])) p = i;
    }
    if (Math.abs(pivots[p]) <= n * Number.EPSILON * magnitudes[j][p]) {
      throw new SingularMatrixError(
        `solve: a is singular: the pivot of column ${j} is 0; the columns of a must be independent`,
      );
    }
    for (const values of [order, ...columns, ...magnitudes]) {
      [values[j], values[p]] = [values[p], values[j]];
    }
    for (let i = j + 1; i < n; i++) pivots[i] /= pivots[j];
    for (let k = j + 1; k < n; k++) {
      const [values, magnitude] = [columns[k], magnitudes[k]];
      for (let i = j + 1; i < n; i++) {
        const product = pivots[i] * values[j];
        values[i] -= product;
        magnitude[i] += Math.abs(product);
      }
    }
  });
  return order;
}

/** Solves L y = P b downwards, then U x = y upwards, both in place. */
function substitute(
  LU: readonly Float64Array[],
  order: Float64Array,
  b: Float64Array,
): Float64Array {
  const n = LU.length;
  const x = order.map((i) => b[i]);
  for (let i = 1; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] -= LU[k][i] * x[k];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] -= LU[k][i] * x[k];
    x[i] /= LU[i][i];
  }
  return x;
}
