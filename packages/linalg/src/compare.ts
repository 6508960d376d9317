import { broadcast } from './broadcast.ts';
import { min } from './extremes.ts';
import { checkData, type Matrix } from './matrix.ts';

/**
 * Whether two matrices have the same shape and the same values, a_ij === b_ij.
 *
 * So -0 equals 0, and NaN equals nothing, not even itself; other shapes are unequal, not an error.
 *
 * @see https://numpy.org/doc/stable/reference/generated/numpy.array_equal.html
 */
export function equals(a: Matrix, b: Matrix): boolean {
  checkData('equals', 'a', a);
  checkData('equals', 'b', b);
  return (
    a.rows === b.rows && a.cols === b.cols && a.data.every((value, at) => value === b.data[at])
  );
}

/** How far apart two values may lie; both at least 0. */
export interface Tolerances {
  /** As a part of |b|; 1e-5 when omitted. */
  readonly relativeTolerance?: number;
  /** Whatever b is; 1e-8 when omitted. */
  readonly absoluteTolerance?: number;
}

/**
 * Whether every element of a is close to that of b, which is taken for the right one.
 *
 *     |a_ij - b_ij| <= absoluteTolerance + relativeTolerance |b_ij|
 *
 * Shapes   as in `add`: one row, one column or one number is repeated to fit
 *
 * The rule is not symmetric. An infinity is close only to itself, a NaN to nothing.
 * The default tolerances are NumPy's, made for values of about 1; tiny values need smaller ones.
 *
 * @throws {ShapeError} if the shapes do not broadcast
 * @throws {RangeError} if a tolerance is unknown, negative or not finite
 * @see https://numpy.org/doc/stable/reference/generated/numpy.allclose.html
 */
export function allClose(
  a: Matrix | number,
  b: Matrix | number,
  tolerances: Tolerances = {},
): boolean {
  const { relativeTolerance = 1e-5, absoluteTolerance = 1e-8, ...unknown } = tolerances;
  const [stray] = Object.keys(unknown);
  if (stray !== undefined) {
    throw new RangeError(
      `allClose: unknown option: got ${stray}; relativeTolerance and absoluteTolerance are known`,
    );
  }
  checkTolerance('relativeTolerance', relativeTolerance);
  checkTolerance('absoluteTolerance', absoluteTolerance);
  const isClose = (x: number, y: number): boolean =>
    Number.isFinite(x) && Number.isFinite(y)
      ? Math.abs(x - y) <= absoluteTolerance + relativeTolerance * Math.abs(y)
      : x === y;
  return min(broadcast('allClose', a, b, (x, y) => (isClose(x, y) ? 1 : 0))) === 1;
}

function checkTolerance(name: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(
      `allClose: bad ${name}: got ${value}; it must be a finite number of at least 0`,
    );
  }
}
