import { zeros } from './create.ts';
import { checkFinite } from './finite.ts';
import { householder } from './householder.ts';
import { checkOperands, checkOut, type Matrix, ShapeError, shapeOf } from './matrix.ts';
import { refine } from './refine.ts';
import { scaledColumns, writeUnscaled } from './scaled-columns.ts';
import { SingularMatrixError } from './singular.ts';

/**
 * The coefficients X for which A X comes nearest to B, one column of X for each column of B.
 *
 *     ||A x - b||  is as small as it can be
 *
 * Shapes   A: m x n, m >= n   B: m x k   ->   X: n x k
 *
 * Found with Householder's QR decomposition, then refined with residuals computed in twice the
 * precision, so that almost all digits of X are right for the A given, even when its columns are
 * nearly dependent (NIST's Longley, Wampler and Filip data).
 *
 * Columns that depend on each other are an error, for X is then not unique. (NumPy's `lstsq`
 * returns the shortest of the possible X.) They count as dependent when, each scaled to about 1,
 * no more than m 2^-52 of one is left after what the others explain.
 *
 * Huge and tiny values are first brought towards 1 by powers of two, which is exact: columns of A
 * to between 1 and 2, by their largest value, and of B to between 2^-500 and 2^500. Only a value less than
 * 2^-1022 times the largest of its column, of A, or 2^-1500 times, of B, may count as 0.
 *
 * @param out Receives X and is returned; allocated when omitted. Must not be `a` or `b`.
 * @throws {ShapeError} if m < n, b.rows != m, out is not n x k, or out is an operand
 * @throws {RangeError} if a or b holds NaN or an infinity, or X would; out is then left as it was
 * @throws {SingularMatrixError} if the columns of a are dependent; out is then left as it was
 * @see https://www.itl.nist.gov/div898/strd/lls/lls.shtml
 */
export function leastSquares(a: Matrix, b: Matrix, out: Matrix = zeros(a.cols, b.cols)): Matrix {
  const { rows: m, cols: n } = a;
  if (m < n) {
    throw new ShapeError(
      `leastSquares: too few rows: a is ${shapeOf(a)}; a.rows must be at least a.cols`,
    );
  }
  if (b.rows !== m) {
    throw new ShapeError(
      `leastSquares: rows differ: a is ${shapeOf(a)}, b is ${shapeOf(b)}; b.rows must equal a.rows`,
    );
  }
  checkOut('leastSquares', out, n, b.cols);
  checkOperands('leastSquares', out, a, b);
  checkFinite('leastSquares', 'a', a);
  checkFinite('leastSquares', 'b', b);

  const A = scaledColumns(a, 0, 0); // to 1 ... 2
  const qr = householder(
    A.columns.map((values) => values.slice()),
    m * Number.EPSILON,
  );
  const rank = qr.diagonal.length;
  if (rank < n) {
    const odd = Math.min(...qr.order.slice(rank));
    throw new SingularMatrixError(
      `leastSquares: a is rank deficient: its rank is ${rank}, column ${odd} depends on the others; all ${n} columns must be independent`,
    );
  }
  const B = scaledColumns(b, -500, 500);
  const solutions = B.columns.map((target) => refine(A.columns, target, qr));
  writeUnscaled('leastSquares', solutions, A, B, out);
  return out;
}
