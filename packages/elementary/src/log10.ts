import { exactLog10 } from './exact/log-base.ts';

/** The logarithm to base 10, correctly rounded. Exact path alone: for data, not hot loops. */
export function log10(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  return x < Infinity ? exactLog10(x) : Infinity;
}
