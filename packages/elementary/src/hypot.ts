import { rounded, twoProduct, twoSum } from './double-double.ts';
import { exactHypot } from './exact/root.ts';
import { powerOfTwo } from './powers-of-two.ts';

const [least, largest] = [powerOfTwo(-400), powerOfTwo(500)];

/**
 * The length of the hypotenuse, the square root of x^2 + y^2, correctly rounded; neither overflows on the way.
 *
 * The squares and their sum are carried in two doubles, 2^-104 of it, and so is the root. Where the shorter
 * side is below 2^-27 of the longer, y^2/2x is less than half of what x is from its neighbours.
 */
export function hypot(x: number, y: number): number {
  const a = Math.max(Math.abs(x), Math.abs(y));
  const b = Math.min(Math.abs(x), Math.abs(y));
  if (b < a * (1 / 134_217_728)) return a;
  if (a > least && a < largest) {
    const first = twoProduct(a, a);
    const second = twoProduct(b, b);
    const sum = twoSum(first.hi, second.hi);
    const hi = Math.sqrt(sum.hi);
    const back = twoProduct(hi, hi);
    const rest = sum.lo + (first.lo + second.lo);
    const lo = (sum.hi - back.hi - back.lo + rest) / (2 * hi);
    const z = rounded({ hi, lo, bound: hi * powerOfTwo(-100) });
    if (!Number.isNaN(z)) return z;
  }
  if (Math.abs(x) === Infinity || Math.abs(y) === Infinity) return Infinity;
  if (Number.isNaN(a)) return NaN;
  return a === 0 ? 0 : exactHypot(x, y);
}
