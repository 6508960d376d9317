import { angle, otherSide } from './angle.ts';
import { rounded } from './double-double.ts';
import { exactAcos } from './exact/angle.ts';

/** The arccosine, correctly rounded. */
export function acos(x: number): number {
  if (!(Math.abs(x) < 1)) return x === 1 ? 0 : x === -1 ? Math.PI : NaN;
  const y = rounded(angle(otherSide(x), { hi: x, lo: 0 }, Math.acos(x)));
  return Number.isNaN(y) ? exactAcos(x) : y;
}
