import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, startRun, type TrainingRun } from '@retrace/lesson';
import { dense, type Layer, sigmoid } from '@retrace/nn';
import * as solution from '../solutions/2-hidden-gradient.ts';
import { threeLayerJs } from '../src/three-layer-js.ts';
import type * as Exercise from './2-hidden-gradient.ts';

/** The article's training, in which the learner's function carries the blame to the hidden layer. */
function trainWith({ hiddenGradient }: typeof Exercise): TrainingRun {
  // The output layer hands on dz1, slope and all; so the hidden sigmoid has nothing to add.
  const hidden: Layer = {
    ...sigmoid(),
    backward(_z1, _h, dh, _parameters, _gradients, dz1) {
      dz1?.data.set(dh.data);
    },
  };
  const plain = dense(4, 1, { bias: false });
  const output: Layer = {
    ...plain,
    backward(h, z2, dz2, parameters, gradients, dh) {
      plain.backward(h, z2, dz2, parameters, gradients, undefined);
      const w2 = parameters?.W.data ?? [];
      dh?.data.forEach((_, k, values) => {
        const neuron = k % h.cols; // stored row by row, a sample in each
        const sample = (k - neuron) / h.cols;
        values[k] = hiddenGradient(dz2.data[sample], w2[neuron], h.data[k]);
      });
    },
  };
  return startRun({
    ...threeLayerJs,
    layers: [dense(3, 4, { bias: false }), hidden, output, sigmoid()],
  });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'The blame of a hidden neuron',
  steps: [
    gives(
      printed('hiddenGradient(2, 3, 0.2)', '0.96000000', ({ hiddenGradient }) =>
        hiddenGradient(2, 3, 0.2),
      ),
      'By hand: the blame 2 comes back through the weight 3. How steep is the sigmoid at 0.2?',
    ),
    gives(
      printed('hiddenGradient(2, -3, 0.2)', '-0.96000000', ({ hiddenGradient }) =>
        hiddenGradient(2, -3, 0.2),
      ),
      'A weight below 0 turns the blame round: what was too high for one is too low for the other.',
    ),
    gives(
      printed('hiddenGradient(...) of the first step by hand', '0.01615584', ({ hiddenGradient }) =>
        hiddenGradient(-0.11316304, -0.5910955, 0.40795614),
      ),
      'Follow step 4 of "One step by hand" in the README.',
    ),
    reproduces(
      "the article's four printed outputs, trained with your gradient",
      threeLayerJs,
      trainWith,
      'The three by hand are right. What differs in a network that is sure, with h near 0 or 1?',
    ),
  ],
  mistakes: [
    {
      says: 'The slope is missing: that is dh, how the loss grows with the output h, not yet with z1.',
      answer: { hiddenGradient: (dz2, w2) => dz2 * w2 },
    },
    {
      says: 'The weight is missing, through which the blame comes back.',
      answer: { hiddenGradient: (dz2, _, h) => dz2 * h * (1 - h) },
    },
    {
      says: 'That multiplies by h, not by the slope at h: the 1 - h is missing.',
      answer: { hiddenGradient: (dz2, w2, h) => dz2 * w2 * h },
    },
    {
      says: 'That lacks dz2, the blame itself.',
      answer: { hiddenGradient: (_, w2, h) => w2 * h * (1 - h) },
    },
    {
      says: 'The sign is turned round. Only the update turns it, in the end.',
      answer: { hiddenGradient: (...links) => -solution.hiddenGradient(...links) },
    },
    {
      says: 'That adds what is to be multiplied: the links of a chain multiply.',
      answer: { hiddenGradient: (dz2, w2, h) => dz2 + w2 + h * (1 - h) },
    },
    {
      says: 'That takes the size of the weight and drops its sign.',
      answer: { hiddenGradient: (dz2, w2, h) => solution.hiddenGradient(dz2, Math.abs(w2), h) },
    },
  ],
  done:
    'This is backpropagation. In packages/nn/src/layers, dense.ts has your first line for all ' +
    'samples and neurons at once, dh = dz2 W2ᵀ, and sigmoid.ts the second.',
});

export default check;
