import type { Initializer } from './initializer.ts';

/** Every parameter normal with this mean and deviation, drawn in the order of theta: W row by row, then b. */
export function normal(mean = 0, standardDeviation = 1): Initializer {
  return ({ theta }, rng) => {
    for (let i = 0; i < theta.length; i++) theta[i] = rng.normal(mean, standardDeviation);
  };
}
