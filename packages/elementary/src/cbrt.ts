import { rounded, twoProduct } from './double-double.ts';
import { exactCbrt } from './exact/root.ts';
import { powerOfTwo } from './powers-of-two.ts';

const [least, largest] = [powerOfTwo(-900), powerOfTwo(900)];

/**
 * The cube root, correctly rounded.
 *
 * One step of Newton's method, y + d with d = (x - y^3) / 3 y^2, from the engine's own y: y^3 is carried in
 * two doubles, 2^-102 of x, and d rounded; the step leaves out d^2/y. However y was rounded, the bound holds.
 */
export function cbrt(x: number): number {
  const size = Math.abs(x);
  if (size > least && size < largest) {
    const hi = Math.cbrt(x);
    const square = twoProduct(hi, hi);
    const cube = twoProduct(square.hi, hi);
    const lo = (x - cube.hi - (cube.lo + square.lo * hi)) / (3 * square.hi);
    const bound =
      Math.abs(hi) * powerOfTwo(-98) +
      2 * lo * (lo / Math.abs(hi)) +
      Math.abs(lo) * powerOfTwo(-48);
    const y = rounded({ hi, lo, bound });
    if (!Number.isNaN(y)) return y;
  }
  return size < Infinity ? exactCbrt(x) : x;
}
