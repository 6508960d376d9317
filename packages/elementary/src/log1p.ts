import { twoSum } from './double-double.ts';
import { exactLog1p } from './exact/log.ts';
import { accurateLog, accurateLog1p } from './log-accurate.ts';
import { powerOfTwo } from './powers-of-two.ts';

const tiny = powerOfTwo(-54);
const small = powerOfTwo(-8);
const quickBound = powerOfTwo(-51);

/**
 * log(1 + x), correctly rounded, also where 1 + x would lose x.
 *
 * |x| < 2^-54: the terms from x^2/2 on are less than half of what x is from its neighbours.
 * |x| < 2^-8: x + q with q = -x^2/2 + x^3/3 ..., of 4 roundings and a fifth with the bound, each
 *   u x^2/2 (u = 2^-53); cut off at x^9/9 < x^2 u/2^6. Together less than 2^-51 x^2.
 * Else: the logarithm of the exact sum, carried in two doubles.
 */
export function log1p(x: number): number {
  if (!(x > -1 && x < Infinity)) return x === -1 ? -Infinity : x < -1 ? NaN : x;
  if (Math.abs(x) < tiny) return x;
  if (Math.abs(x) >= small) return secondLog1p(x);
  const q = x * x * afterFirst(x);
  const bound = x * x * quickBound;
  const y = x + (q - bound);
  return y === x + (q + bound) ? y : secondLog1p(x);
}

function secondLog1p(x: number): number {
  const onePlusX = twoSum(1, x);
  const { hi, lo, bound } =
    Math.abs(x) < small ? accurateLog1p(x) : accurateLog(onePlusX.hi, onePlusX.lo);
  const y = hi + (lo - bound);
  return y === hi + (lo + bound) ? y : exactLog1p(x);
}

/** (log(1 + x) - x) / x^2 = -1/2 + x/3 - ... */
function afterFirst(x: number): number {
  return (
    -1 / 2 + x * (1 / 3 + x * (-1 / 4 + x * (1 / 5 + x * (-1 / 6 + x * (1 / 7 + x * (-1 / 8))))))
  );
}
