import {
  type BoundedDoubleDouble,
  type DoubleDouble,
  rounded,
  twoProduct,
} from './double-double.ts';
import { quickLog } from './log.ts';
import { accurateLog } from './log-accurate.ts';
import { powerOfTwo } from './powers-of-two.ts';
import { upperWord } from './upper-word.ts';

/** log x / log b for a normal x, from factor = 1 / log b, correctly rounded, or NaN where both phases cannot tell. */
export function logTo(factor: DoubleDouble, x: number): number {
  const y = rounded(scaled(factor, quickLog(x, upperWord(x))));
  return Number.isNaN(y) ? rounded(scaled(factor, accurateLog(x, 0))) : y;
}

/**
 * The logarithm times the factor.
 *
 * The product rounds thrice what is below hi 2^-53, 2^-104 of hi, and thrice what comes from lo: as much as
 * the logarithm's own bound allows for that.
 */
export function scaled(factor: DoubleDouble, log: BoundedDoubleDouble): BoundedDoubleDouble {
  const { hi, lo } = twoProduct(log.hi, factor.hi);
  return {
    hi,
    lo: lo + (log.hi * factor.lo + log.lo * factor.hi),
    bound: 2 * factor.hi * (log.bound + Math.abs(log.hi) * powerOfTwo(-104)),
  };
}
