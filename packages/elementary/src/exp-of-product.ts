import { type BoundedDoubleDouble, fastTwoSum, rounded, twoProduct } from './double-double.ts';
import { accurateExp } from './exp-accurate.ts';
import { powerOfTwo } from './powers-of-two.ts';

const one = new Float64Array(1);
const sum = new Float64Array(2);

/**
 * e^(y l), correctly rounded, or NaN where that cannot be told, as outside of -708 < y l < 708.
 *
 *     y l = z + zLo,   e^z (1 + zLo),   |zLo| < 2^-43
 *
 * In parts of the result: e^z is wrong by 2^-79, zLo^2/2 is left out and products with zLo are rounded:
 * 2^-86. l may be wrong by its bound: |y| times that, also for what is rounded in zLo. (Where that is so
 * much that it is no longer small, nothing can be told anyway.)
 */
export function expOfProduct(y: number, l: BoundedDoubleDouble): number {
  const product = twoProduct(y, l.hi);
  const z = fastTwoSum(product.hi, product.lo + y * l.lo);
  if (!(Math.abs(z.hi) < 708)) return NaN;
  one[0] = z.hi;
  const k = accurateExp(one, 0, sum);
  const hi = sum[0];
  const bound = hi * (powerOfTwo(-78) + 1.25 * Math.abs(y) * l.bound);
  return rounded({ hi, lo: sum[1] + hi * z.lo, bound }) * powerOfTwo(k);
}
