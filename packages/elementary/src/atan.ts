import { angle, halves } from './angle.ts';
import { rounded } from './double-double.ts';
import { exactAtan } from './exact/angle.ts';

/**
 * The arctangent, correctly rounded: the angle of the point (1, x).
 *
 * |x| < 2^-27: x^3/3 is less than half of what x is from its neighbours. |x| >= 2^55: 1/x moves pi/2 by less
 * than the double nearest to it is from being another one. The sign is a quotient: no branch that is mispredicted
 * half of the time. (And `1 *` keeps the result unboxed, as in `log`.)
 */
export function atan(x: number): number {
  const size = Math.abs(x);
  if (size < 1 / 134_217_728) return x;
  if (size < 36_028_797_018_963_968) {
    const y = rounded(angle(halves(size), { hi: 1, lo: 0 }, size > 1 ? 1 : 0));
    return Number.isNaN(y) ? 1 * exactAtan(x) : y * (x / size);
  }
  return x > 0 ? Math.PI / 2 : x < 0 ? -Math.PI / 2 : x;
}
