import { rounded } from './double-double.ts';
import { exactSin } from './exact/sin-cos.ts';
import { sinOfTurns } from './sin-of-turns.ts';

/**
 * The sine, correctly rounded, for arguments of any size.
 *
 * |x| < 2^-27: x^3/6 is less than half of what x is from its neighbours. |x| >= 2^19: the exact path alone.
 */
export function sin(x: number): number {
  const size = Math.abs(x);
  if (size < 1 / 134_217_728) return x;
  if (size < 524_288) {
    const y = rounded(sinOfTurns(x, 0));
    if (!Number.isNaN(y)) return y;
  }
  return size < Infinity ? exactSin(x) : NaN;
}
