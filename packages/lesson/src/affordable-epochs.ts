import type { Run } from './run.ts';

/**
 * How many epochs of a training go with so many products of a sample and a parameter: that is what its time
 * grows with. One at least, and at most all.
 */
export function affordableEpochs({ epochs, data, network }: Run, products: number): number {
  const each = data.x.rows * network.theta.length;
  return Math.min(epochs, Math.max(1, Math.floor(products / each)));
}
