import { angle } from './angle.ts';
import { rounded } from './double-double.ts';
import { exactAtan } from './exact/angle.ts';

const one = { hi: 1, lo: 0 };

/**
 * The arctangent, correctly rounded.
 *
 * |x| < 2^-27: x^3/3 is less than half of what x is from its neighbours. |x| >= 2^55: 1/x moves pi/2 by less
 * than the double nearest to it is from being another one.
 */
export function atan(x: number): number {
  const size = Math.abs(x);
  if (size < 1 / 134_217_728) return x;
  if (size < 36_028_797_018_963_968) {
    const y = rounded(angle({ hi: x, lo: 0 }, one, Math.atan(x)));
    return Number.isNaN(y) ? exactAtan(x) : y;
  }
  return x > 0 ? Math.PI / 2 : x < 0 ? -Math.PI / 2 : x;
}
