import { deepFreeze } from '../named.ts';
import type { Initializer } from './initializer.ts';

/** Every parameter uniform in [low, high), drawn in the order of theta: W row by row, then b. */
export function uniform(low: number, high: number): Initializer {
  return deepFreeze<Initializer>({
    name: 'uniform',
    options: { low, high },
    fill: ({ theta }, rng) => rng.fillUniform(theta, low, high),
  });
}
