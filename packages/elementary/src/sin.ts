import { exactSin } from './exact/sin-cos.ts';
import { powerOfTwo } from './powers-of-two.ts';

const tiny = powerOfTwo(-27);

/**
 * The sine, correctly rounded, for arguments of any size. Exact path alone: for data, not hot loops.
 *
 * |x| < 2^-27: x^3/6 is less than half of what x is from its neighbours.
 */
export function sin(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  return Math.abs(x) < tiny ? x : exactSin(x);
}
