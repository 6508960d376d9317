import { exactLog2 } from './exact/log-base.ts';

/** The logarithm to base 2, correctly rounded. Exact path alone: for data, not hot loops. */
export function log2(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  return x < Infinity ? exactLog2(x) : Infinity;
}
