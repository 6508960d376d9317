import { powerOfTwo } from '@retrace/elementary';
import { max, min } from './extremes.ts';
import { checkData, type Matrix } from './matrix.ts';

/** Multiplying by 2^600 or 2^-600 is exact, and squares come out well inside float64. */
const HUGE = powerOfTwo(600);
const TINY = powerOfTwo(-600);

/**
 * The Frobenius norm, for a single row or column its Euclidean length.
 *
 *     ||A|| = sqrt(0 + a_11 a_11 + a_12 a_12 + ...)       added in this order
 *
 * Squares neither overflow nor vanish: where the largest element is above 1e140 or below 1e-140,
 * all are first brought towards the middle of the range by a power of two. So the norm is Infinity
 * only if an element is, or if the norm itself exceeds the largest float64.
 *
 * @see J. L. Blue, "A portable Fortran program to find the Euclidean norm of a vector", 1978
 */
export function norm(a: Matrix): number {
  checkData('norm', 'a', a);
  const largest = Math.max(max(a), -min(a));
  const scale = largest > 1e140 ? TINY : largest < 1e-140 ? HUGE : 1;
  let squares = 0;
  for (const value of a.data) squares += value * scale * (value * scale);
  return Math.sqrt(squares) / scale;
}
