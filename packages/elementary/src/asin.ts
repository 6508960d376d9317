import { angle, halves, otherSide } from './angle.ts';
import { rounded } from './double-double.ts';
import { exactAsin } from './exact/angle.ts';

/**
 * The arcsine, correctly rounded: the angle of the point on the unit circle whose height is x.
 *
 * |x| < 2^-27: x^3/6 is less than half of what x is from its neighbours. The sign is as in `atan`.
 */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (size < 1 / 134_217_728) return x;
  if (!(size < 1)) return size === 1 ? x * (Math.PI / 2) : NaN;
  const sine = halves(size);
  const y = rounded(angle(sine, otherSide(sine), size > Math.SQRT1_2 ? 1 : 0));
  return Number.isNaN(y) ? 1 * exactAsin(x) : y * (x / size);
}
