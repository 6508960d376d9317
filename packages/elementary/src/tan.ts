import { type BoundedDoubleDouble, fastTwoSum, rounded, twoProduct } from './double-double.ts';
import { exactTan } from './exact/sin-cos.ts';
import { powerOfTwo } from './powers-of-two.ts';
import { sinOfTurns } from './sin-of-turns.ts';

/**
 * The tangent, correctly rounded, for arguments of any size.
 *
 * |x| < 2^-27: x^3/3 is less than half of what x is from its neighbours. |x| >= 2^19: the exact path alone.
 */
export function tan(x: number): number {
  const size = Math.abs(x);
  if (size < 1 / 134_217_728) return x;
  if (size < 524_288) {
    const y = rounded(quotient(sinOfTurns(x, 0), sinOfTurns(x, 1)));
    if (!Number.isNaN(y)) return y;
  }
  return size < Infinity ? exactTan(x) : NaN;
}

/** a / b: what is rounded on the way is less than 2^-98 of it, a hundredth covers products of two errors. */
function quotient(a: BoundedDoubleDouble, b: BoundedDoubleDouble): BoundedDoubleDouble {
  const top = fastTwoSum(a.hi, a.lo);
  const bottom = fastTwoSum(b.hi, b.lo);
  const hi = top.hi / bottom.hi;
  const back = twoProduct(hi, bottom.hi);
  const size = Math.abs(hi);
  return {
    hi,
    lo: (top.hi - back.hi - back.lo + (top.lo - hi * bottom.lo)) / bottom.hi,
    bound: (1.01 * (a.bound + size * b.bound)) / Math.abs(bottom.hi) + size * powerOfTwo(-98),
  };
}
