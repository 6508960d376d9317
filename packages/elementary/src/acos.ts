import { angle, halves, otherSide } from './angle.ts';
import { rounded } from './double-double.ts';
import { exactAcos } from './exact/angle.ts';

/** The arccosine, correctly rounded: the angle of the point on the unit circle above x. */
export function acos(x: number): number {
  const size = Math.abs(x);
  if (!(size < 1)) return x === 1 ? 0 : x === -1 ? Math.PI : NaN;
  const cosine = halves(x);
  const turns = size < Math.SQRT1_2 ? 1 : x < 0 ? 2 : 0;
  const y = rounded(angle(otherSide(cosine), cosine, turns));
  return Number.isNaN(y) ? 1 * exactAcos(x) : y;
}
