import { checkFinite } from './non-finite.ts';
import { backward, forward } from './passes.ts';
import type { Batch, Trainer } from './trainer.ts';

/**
 * One step of training: guess, compare, find who was to blame, correct.
 *
 * It allocates nothing; everything is written into the batch's workspace and into theta.
 */
export function trainingStep(trainer: Trainer, { x, t, space }: Batch): void {
  const { network, loss, optimizer, memory } = trainer;
  const y = forward(network, space, x); //                    y = network(x)
  loss.gradient(y, t, space.outputGradients[network.layers.length - 1]); // dL/dy
  backward(network, space, x); //                             dL/dtheta
  optimizer.update(network.theta, space.gradient, memory); // theta moves against it
}

/**
 * One pass over all the data: a step for each batch.
 *
 * @param epoch Which pass this is, counted from 1; it is named if training leaves the finite numbers.
 * @throws {NonFiniteError} if a parameter or an output is infinite or NaN after it
 */
export function trainEpoch(trainer: Trainer, epoch: number): void {
  trainer.shuffle?.();
  const { batches } = trainer;
  for (let i = 0; i < batches.length; i++) {
    const batch = batches[i];
    trainingStep(trainer, batch);
    checkFinite(trainer.network, batch.space, epoch);
  }
}
