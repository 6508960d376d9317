import type { Initializer } from './initializer.ts';

/** Every parameter uniform in [low, high), drawn in the order of theta: W row by row, then b. */
export function uniform(low: number, high: number): Initializer {
  return ({ theta }, rng) => {
    for (let i = 0; i < theta.length; i++) theta[i] = rng.uniform(low, high);
  };
}
