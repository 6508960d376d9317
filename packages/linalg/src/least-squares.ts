import { zeros } from './create.ts';
import { checkFinite } from './finite.ts';
import { householder } from './householder.ts';
import { checkNotAliased, checkOut, type Matrix, ShapeError, shapeOf } from './matrix.ts';
import { refine } from './refine.ts';
import { scaledColumns } from './scaled-columns.ts';
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
 * @param out Receives X and is returned; allocated when omitted. Must not be `a` or `b`.
 * @throws {ShapeError} if m < n, b.rows != m, out is not n x k, or out is an operand
 * @throws {RangeError} if a or b holds NaN or an infinity
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
  checkNotAliased('leastSquares', out, a, b);
  checkFinite('leastSquares', 'a', a);
  checkFinite('leastSquares', 'b', b);

  const { columns, scales } = scaledColumns(a);
  const qr = householder(
    columns.map((values) => values.slice()),
    m * Number.EPSILON,
  );
  const rank = qr.diagonal.length;
  if (rank < n) {
    const odd = Math.min(...qr.order.slice(rank));
    throw new SingularMatrixError(
      `leastSquares: a is rank deficient: its rank is ${rank}, column ${odd} depends on the others; all ${n} columns must be independent`,
    );
  }
  const { columns: targets, scales: targetScales } = scaledColumns(b);
  targets.forEach((target, c) => {
    const x = refine(columns, target, qr);
    x.forEach((value, j) => {
      out.data[j * b.cols + c] = (value * targetScales[c]) / scales[j];
    });
  });
  return out;
}
