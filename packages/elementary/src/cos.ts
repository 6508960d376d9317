import { rounded } from './double-double.ts';
import { exactCos } from './exact/sin-cos.ts';
import { sinOfTurns } from './sin-of-turns.ts';

/** The cosine, correctly rounded, for arguments of any size; from 2^19 on by the exact path alone. */
export function cos(x: number): number {
  const size = Math.abs(x);
  if (size < 524_288) {
    const y = rounded(sinOfTurns(x, 1));
    if (!Number.isNaN(y)) return y;
  }
  return size < Infinity ? exactCos(x) : NaN;
}
