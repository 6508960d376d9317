import { angle, otherSide } from './angle.ts';
import { rounded } from './double-double.ts';
import { exactAsin } from './exact/angle.ts';

/**
 * The arcsine, correctly rounded.
 *
 * |x| < 2^-27: x^3/6 is less than half of what x is from its neighbours.
 */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (size < 1 / 134_217_728) return x;
  if (!(size < 1)) return size === 1 ? x * (Math.PI / 2) : NaN;
  const y = rounded(angle({ hi: x, lo: 0 }, otherSide(x), Math.asin(x)));
  return Number.isNaN(y) ? exactAsin(x) : y;
}
