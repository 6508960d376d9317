import { twoSum } from './double-double.ts';
import { exactExpm1 } from './exact/exp.ts';
import { accurateExp } from './exp-accurate.ts';
import { powerOfTwo } from './powers-of-two.ts';

const tiny = powerOfTwo(-54);
const small = powerOfTwo(-8);
const quickBound = powerOfTwo(-51);
const accurateBound = powerOfTwo(-76);

const one = new Float64Array(1);
const sum = new Float64Array(2);

/**
 * e^x - 1, correctly rounded, also where e^x would lose x.
 *
 * |x| < 2^-54: the terms from x^2/2 on are less than half of what x is from its neighbours.
 * |x| < 2^-8: x + q with q = x^2/2 + x^3/6 + ..., of 4 roundings and a fifth with the bound, each
 *   u x^2/2 (u = 2^-53); cut off at x^8/8! < x^2 u/2^10. Together less than 2^-51 x^2.
 * x < -37.5: e^x < 2^-54, half of what -1 is from its neighbour.
 * Else: from e^x = (hi + lo) 2^k, wrong by 2^-77 of itself, and two sums below 2^-52 (e^x + 1), 2^-105
 *   of that each. Together less than 2^-76 (e^x + 1).
 */
export function expm1(x: number): number {
  if (!(x >= -37.5 && x < 709)) return x < 0 ? -1 : Number.isNaN(x) ? x : exactExpm1(x);
  if (Math.abs(x) < tiny) return x;
  if (Math.abs(x) >= small) return secondExpm1(x);
  const q = x * x * afterFirst(x);
  const bound = x * x * quickBound;
  const y = x + (q - bound);
  return y === x + (q + bound) ? y : secondExpm1(x);
}

function secondExpm1(x: number): number {
  one[0] = x;
  const scale = powerOfTwo(accurateExp(one, 0, sum));
  const hi = sum[0];
  const lo = sum[1];
  const top = twoSum(hi * scale, -1);
  const tail = top.lo + lo * scale;
  const bound = (hi * scale + 1) * accurateBound;
  const y = top.hi + (tail - bound);
  return y === top.hi + (tail + bound) ? y : exactExpm1(x);
}

/** (e^x - 1 - x) / x^2 = 1/2 + x/6 + ... */
function afterFirst(x: number): number {
  return 1 / 2 + x * (1 / 6 + x * (1 / 24 + x * (1 / 120 + x * (1 / 720 + x * (1 / 5040)))));
}
