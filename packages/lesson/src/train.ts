import { type Matrix, view } from '@retrace/linalg';
import {
  checkFinite,
  type Data,
  forward,
  type Network,
  type Parameters,
  trainEpoch,
  trainer,
  workspace,
} from '@retrace/nn';
import type { Training } from './program.ts';

/** A network as it was after so many whole passes over the data. All but `losses` is a copy. */
export interface Checkpoint {
  readonly epoch: number;
  /** The metric that the article reports, over all the data. */
  readonly loss: number;
  /** The same for every epoch so far: `losses[e]` is the loss after e epochs. Later ones share it. */
  readonly losses: Float64Array;
  /** W and b of each dense layer, in order. */
  readonly parameters: readonly Parameters[];
  /** What the network answers to each sample. */
  readonly outputs: Matrix;
}

/**
 * Trains, and pauses at each of the epochs given (ascending, the last one ends it), so that whoever
 * looks can go at a pace of their own. Between two pauses nothing is allocated.
 *
 * @throws {NonFiniteError} if training leaves the finite numbers
 */
export function* train(
  { loss, optimizer, batchSize, metric }: Training,
  network: Network,
  data: Data,
  stops: readonly number[],
): Generator<Checkpoint, void, void> {
  const learner = trainer(network, data, { loss, optimizer, batchSize });
  const space = workspace(network, data.x.rows);
  const losses = new Float64Array((stops.at(-1) ?? 0) + 1);
  let epoch = 0;
  for (const stop of stops) {
    while (epoch < stop) {
      losses[epoch] = metric.value(forward(network, space, data.x), data.t);
      epoch++;
      trainEpoch(learner, epoch);
    }
    const outputs = forward(network, space, data.x);
    checkFinite(network, space, epoch); // the last step may have gone too far
    const value = metric.value(outputs, data.t);
    losses[epoch] = value;
    yield Object.freeze({
      epoch,
      loss: value,
      losses: losses.subarray(0, epoch + 1),
      parameters: network.parameters.map(({ W, b }) =>
        b ? { W: copy(W), b: copy(b) } : { W: copy(W) },
      ),
      outputs: copy(outputs),
    });
  }
}

function copy({ data, rows, cols }: Matrix): Matrix {
  return view(data.slice(), rows, cols);
}
