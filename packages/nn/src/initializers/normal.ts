import { deepFreeze } from '../named.ts';
import type { Initializer } from './initializer.ts';

/** Every parameter normal with this mean and deviation, drawn in the order of theta: W row by row, then b. */
export function normal(mean = 0, standardDeviation = 1): Initializer {
  return deepFreeze<Initializer>({
    name: 'normal',
    options: { mean, standardDeviation },
    fill: ({ theta }, rng) => rng.fillNormal(theta, mean, standardDeviation),
  });
}
