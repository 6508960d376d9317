import { twoProduct, twoSum } from './double-double.ts';
import { exactTanh } from './exact/tanh.ts';
import { accurateExp } from './exp-accurate.ts';
import { powerOfTwo } from './powers-of-two.ts';

const bound = powerOfTwo(-76);

const one = new Float64Array(1);
const sum = new Float64Array(2);

/**
 * Puts tanh x for the x in xy[0], 2^-27 <= |x| < 20, by the accurate phase or the exact path.
 *
 *     tanh x = (E - 1) / (E + 1),   E = e^2x
 *
 * E is wrong by 2^-76 of itself, which moves the quotient by 2^-77 at most; numerator, denominator and
 * quotient are carried in two doubles: 2^-100. Together less than 2^-76.
 */
export function slowTanh(xy: Float64Array): void {
  const x = xy[0];
  if (!(Math.abs(x) < 19.0625)) {
    xy[0] = Math.sign(x); // as for NaN
    return;
  }
  one[0] = 2 * Math.abs(x);
  const scale = powerOfTwo(accurateExp(one, 0, sum));
  const hi = sum[0];
  const lo = sum[1];
  const n = twoSum(hi * scale, -1);
  const d = twoSum(hi * scale, 1);
  const nLo = n.lo + lo * scale;
  const dLo = d.lo + lo * scale;
  const quotient = n.hi / d.hi;
  const back = twoProduct(quotient, d.hi);
  const tail = (n.hi - back.hi - back.lo + (nLo - quotient * dLo)) / d.hi;
  const y = quotient + (tail - bound);
  if (y !== quotient + (tail + bound)) xy[0] = exactTanh(x);
  else xy[0] = x < 0 ? -y : y;
}
