/**
 * How long does the neuron really need?
 *
 * The article trains for 15,000 epochs, and says that all four answers then
 * lie within 0.01 of their targets. After how many epochs is that true for
 * the first time?
 *
 *     distances(epoch) gives the four distances |y - t| after so many epochs,
 *     such as [0.269, 0.674, 0.762, 0.364] for epoch 0
 *
 * Look at one epoch after the other, from 0 on, and give the first in which
 * every distance is below the limit.
 */
import { gap } from '@retrace/exercise';

export function firstEpoch(distances: (epoch: number) => readonly number[], limit: number): number {
  return gap('the first epoch in which all distances are below the limit', distances, limit);
}
