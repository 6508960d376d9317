import { checkFinite } from './non-finite.ts';
import { backward, forward } from './passes.ts';
import type { Batch, MovableSite, Trainer } from './trainer.ts';

/**
 * One step of training: guess, compare, find who was to blame, correct.
 *
 * It allocates nothing; everything is written into the batch's workspace and into theta.
 *
 * @throws {NonFiniteError} if a parameter or an output is infinite or NaN after it
 */
export function trainingStep(trainer: Trainer, batch: Batch): void {
  const { setup, network, updates, observe, progress } = trainer;
  const { t, space } = batch;
  const isMeasured = progress.isFresh && batch === trainer.whole;
  const y = isMeasured ? space.y : forward(space, batch.x, 'training'); // y = network(x)
  if (setup.running) progress.running += metric(trainer, batch);
  setup.loss.gradient(y, t, space.dy); //                                 dL/dy
  if (setup.update === 'layer by layer') {
    backwardAndMove(trainer, batch);
  } else {
    backward(space); //                                                   dL/dtheta
    setup.penalty?.addGradient(updates[0]);
    observe?.(space.gradient, progress.step);
    move(trainer, updates[0]); //                                         theta moves against it
  }
  progress.step++;
  progress.isFresh = false;
  checkFinite(network, space, progress.epoch);
}

function move({ setup, progress }: Trainer, site: MovableSite): void {
  site.step = progress.step;
  setup.optimizer.update(site);
}

/** From the last layer to the first: its gradient, its update, and then dx, through what has moved. */
function backwardAndMove(trainer: Trainer, { space }: Batch): void {
  const { setup, network, updates, observe, progress } = trainer;
  for (let i = network.layers.length - 1; i >= 0; i--) {
    const layer = network.layers[i];
    const site = space.sites[i];
    layer.backward(site);
    if (updates[i].theta.length === 0) continue;
    setup.penalty?.addGradient(updates[i]);
    move(trainer, updates[i]);
    if (i === 0) continue;
    // Only for dx: an observer is shown the gradient that the layer has moved by.
    const moved = observe && updates[i].gradient.slice();
    layer.backward(site);
    if (moved) updates[i].gradient.set(moved);
  }
  observe?.(space.gradient, progress.step);
}

/** One pass over all the data: a step for each batch. @throws {NonFiniteError} as `trainingStep` */
export function trainEpoch(trainer: Trainer): void {
  const { batches, progress, rearrange } = trainer;
  rearrange?.();
  progress.epoch++;
  progress.running = 0;
  for (let i = 0; i < batches.length; i++) trainingStep(trainer, batches[i]);
}

/**
 * The metric over all data, with the parameters as they are. Where a step sees all data at once, the
 * forward pass that this takes is the one that the next step makes anyway.
 */
export function evaluate(trainer: Trainer): number {
  const { whole, progress } = trainer;
  if (!progress.isFresh) {
    forward(whole.space, whole.x, 'prediction');
    progress.isFresh = true;
  }
  return metric(trainer, whole);
}

/** Of a batch whose outputs are there. */
function metric({ setup, network }: Trainer, { space, t }: Batch): number {
  if (setup.metric) return setup.metric.value(space.y, t);
  const loss = setup.loss.value(space.y, t);
  return setup.penalty ? loss + setup.penalty.value(network.theta, network.parts) : loss;
}

/**
 * Trains so many epochs more, and writes the metric of each into `losses`, at the index of the epoch:
 * after that epoch, or where the metric is a running one, while it ran. The metric after the last epoch
 * is left to `evaluate`, since its pass is the next step's.
 *
 * @throws {NonFiniteError} as `trainingStep`
 */
export function train(trainer: Trainer, epochs: number, losses: Float64Array): void {
  const { setup, progress } = trainer;
  for (let i = 0; i < epochs; i++) {
    if (!setup.running) losses[progress.epoch] = evaluate(trainer);
    trainEpoch(trainer);
    if (setup.running) losses[progress.epoch] = progress.running;
  }
}
