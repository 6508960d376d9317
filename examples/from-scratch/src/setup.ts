import { zeros } from '@retrace/linalg';
import {
  given,
  halfSumSquaredError,
  type Initializer,
  type Setup,
  sumSquaredError,
} from '@retrace/nn';

/**
 * What all four tutorials do: one sample at a time, in the given order. What they print of an epoch is the
 * sum of its squared errors, each taken before its update.
 */
export const oneSampleAtATime: Pick<Setup, 'loss' | 'batchSize' | 'metric' | 'running'> = {
  loss: halfSumSquaredError, // dL/dy = y - t
  batchSize: 1,
  metric: sumSquaredError,
  running: true,
};

/** One neuron of so many inputs; its weights and its bias begin at 0. */
export function fromZero(inputs: number): Initializer {
  return given([{ W: zeros(inputs, 1), b: zeros(1, 1) }]);
}
