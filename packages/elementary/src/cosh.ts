import { rounded } from './double-double.ts';
import { exactCosh } from './exact/exp.ts';
import { halfOfExps } from './half-of-exps.ts';

/** The hyperbolic cosine, correctly rounded. */
export function cosh(x: number): number {
  const size = Math.abs(x);
  const y = size < 709 ? rounded(halfOfExps(size, 1)) : NaN;
  return !Number.isNaN(y) || Number.isNaN(x) ? y : exactCosh(x);
}
