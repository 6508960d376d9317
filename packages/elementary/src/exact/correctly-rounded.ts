import { nearest } from './binary64.ts';
import { SLACK } from './fixed.ts';

/** n 2^e, wrong by less than SLACK units of 2^e. */
export interface Approximation {
  readonly n: bigint;
  readonly e: number;
}

/**
 * The double nearest to a real number that can be approximated to any precision (Ziv's loop).
 *
 * When both ends of the interval in which the number must lie round to one double, that is the
 * answer, since rounding is monotonic. Else the interval holds a point half-way between two
 * doubles (or zero), and it is narrowed by twice the precision. The loop ends for every number
 * that is not itself such a point: callers settle those first, each with its reason.
 */
export function correctlyRounded(approximate: (p: bigint) => Approximation): number {
  for (let p = 192n; ; p *= 2n) {
    const { n, e } = approximate(p);
    const low = nearest(n - SLACK, e);
    const high = nearest(n + SLACK, e);
    if (Object.is(low, high)) return low;
  }
}
