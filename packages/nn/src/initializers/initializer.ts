import type { Rng } from '@retrace/random';
import type { Named } from '../named.ts';
import type { Network } from '../network.ts';

/**
 * Fills a network's parameters before training.
 *
 * Most articles draw all weights in one way, and the functions beside this file make such an
 * initializer. For an article that draws in an order of its own, write the object itself.
 */
export interface Initializer extends Named {
  fill(network: Network, rng: Rng): void;
}
