import { type BoundedDoubleDouble, twoProduct, twoSum } from './double-double.ts';
import { accurateExp } from './exp-accurate.ts';
import { powerOfTwo } from './powers-of-two.ts';

const one = new Float64Array(1);
const sum = new Float64Array(2);

/**
 * (E + sign/E) / 2 with E = e^x for 0 <= x < 709: the cosine for sign 1, the sine for -1.
 *
 * E and so 1/E are wrong by 2^-79 of themselves; 1/E is carried in two doubles, and so is the sum: 2^-100
 * of E. 1/E is at most E. Together less than 2^-77 E, or 2^-76 of its half.
 */
export function halfOfExps(x: number, sign: 1 | -1): BoundedDoubleDouble {
  one[0] = x;
  const k = accurateExp(one, 0, sum);
  const hi = sum[0];
  const lo = sum[1];
  const inverse = 1 / hi;
  const back = twoProduct(inverse, hi);
  const inverseLo = (1 - back.hi - back.lo - inverse * lo) / hi;
  const scale = 0.5 * powerOfTwo(k);
  const opposite = sign * 0.5 * powerOfTwo(-k);
  const top = twoSum(hi * scale, inverse * opposite);
  return {
    hi: top.hi,
    lo: top.lo + (lo * scale + inverseLo * opposite),
    bound: hi * scale * powerOfTwo(-76),
  };
}
