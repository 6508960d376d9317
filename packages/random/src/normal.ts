import { log } from '@retrace/elementary';
import type { Source } from './source.ts';
import { randomSample } from './uniform.ts';

/**
 * A draw from the normal distribution of mean 0 and standard deviation 1, by Marsaglia's polar
 * method, which makes two at a time.
 *
 *     (x1, x2)   uniform in the unit disc without its centre, by rejection from the square
 *     r2         x1^2 + x2^2
 *     f          sqrt(-2 log(r2) / r2)
 *
 * As in NumPy, f x2 is returned first, and f x1 is kept for the next call.
 *
 * @see legacy_gauss in https://github.com/numpy/numpy/blob/v1.24.2/numpy/random/src/legacy/legacy-distributions.c
 */
export function standardNormal(source: Source): number {
  const kept = source.keptNormal;
  if (kept !== null) {
    source.keptNormal = null;
    return kept;
  }
  let x1: number;
  let x2: number;
  let r2: number;
  do {
    x1 = 2 * randomSample(source) - 1;
    x2 = 2 * randomSample(source) - 1;
    r2 = x1 * x1 + x2 * x2;
  } while (r2 >= 1 || r2 === 0);
  const f = Math.sqrt((-2 * log(r2)) / r2);
  source.keptNormal = f * x1;
  return f * x2;
}

/** mean + standardDeviation z */
export function normal(source: Source, mean: number, standardDeviation: number): number {
  return mean + standardDeviation * standardNormal(source);
}

/** @throws {RangeError} if one of them is not finite, or the standard deviation is negative */
export function checkNormal(caller: string, mean: number, standardDeviation: number): void {
  if (!Number.isFinite(mean) || !Number.isFinite(standardDeviation) || standardDeviation < 0) {
    throw new RangeError(
      `${caller}: bad parameters: got mean ${mean}, standard deviation ${standardDeviation}; both must be finite, and the standard deviation at least 0`,
    );
  }
}
