import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, startRun, type TrainingRun } from '@retrace/lesson';
import { dense, type Layer, sigmoid } from '@retrace/nn';
import { layers } from '../src/network.ts';
import { stepByStep } from '../src/training.ts';
import type * as Exercise from './3-hidden-gradient.ts';

/** The article's training, in which the learner's function carries the error to the hidden layer. */
function trainWith({ hiddenGradient }: typeof Exercise): TrainingRun {
  // The output layer hands on the gradient of the sums; so the hidden sigmoid has nothing to add.
  const hidden: Layer = {
    ...sigmoid(),
    backward(_z, _h, dh, _parameters, _gradients, dz) {
      dz?.data.set(dh.data);
    },
  };
  const plain = dense(2, 2, { bias: 'frozen' });
  const output: Layer = {
    ...plain,
    backward(h, z, dz, parameters, gradients, dh) {
      plain.backward(h, z, dz, parameters, gradients, undefined);
      const w = parameters?.W.data ?? new Float64Array();
      const [d1, d2] = dz.data;
      dh?.data.set([
        hiddenGradient([d1, d2], [w[0], w[1]], h.data[0]),
        hiddenGradient([d1, d2], [w[2], w[3]], h.data[1]),
      ]);
    },
  };
  return startRun({ ...stepByStep, layers: [layers[0], hidden, output, sigmoid()] });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'A hidden neuron with a share in two errors',
  steps: [
    gives(
      printed('hiddenGradient([1, 0], [2, 3], 0.5)', '0.50000000', ({ hiddenGradient }) =>
        hiddenGradient([1, 0], [2, 3], 0.5),
      ),
      'By hand: only the first output errs, 1 · 2; and at 0.5 the slope is 0.25.',
    ),
    gives(
      printed('hiddenGradient([1, -1], [2, 3], 0.5)', '-0.25000000', ({ hiddenGradient }) =>
        hiddenGradient([1, -1], [2, 3], 0.5),
      ),
      'Two outputs pull in two directions, and the stronger weight wins. Add before the slope.',
    ),
    gives(
      printed('hiddenGradient([0.5, 0.5], [1, 1], 0.2)', '0.16000000', ({ hiddenGradient }) =>
        hiddenGradient([0.5, 0.5], [1, 1], 0.2),
      ),
      'The slope at h = 0.2 is 0.2 · 0.8.',
    ),
    reproduces(
      "the article's updates, made with your gradient",
      stepByStep,
      trainWith,
      'The three by hand are right. What of weights below 0, which come after some hundred updates?',
    ),
  ],
  mistakes: [
    {
      says: 'That hears the first output only. A hidden neuron has a share in every error.',
      answer: { hiddenGradient: (dz, w, h) => dz[0] * w[0] * (h * (1 - h)) },
    },
    {
      says: 'The slope of the sigmoid is missing: that is dh, and not yet the gradient of the sum.',
      answer: { hiddenGradient: (dz, w) => dz[0] * w[0] + dz[1] * w[1] },
    },
    {
      says: 'The weights are missing through which the errors come back.',
      answer: { hiddenGradient: (dz, _, h) => (dz[0] + dz[1]) * (h * (1 - h)) },
    },
    {
      says: "The errors come back through each other's weights: dz of o1 belongs to the weight to o1.",
      answer: { hiddenGradient: (dz, w, h) => (dz[0] * w[1] + dz[1] * w[0]) * (h * (1 - h)) },
    },
    {
      says: 'That takes the size of each share and drops its sign, so that opposite pulls add up.',
      answer: {
        hiddenGradient: (dz, w, h) =>
          (Math.abs(dz[0] * w[0]) + Math.abs(dz[1] * w[1])) * (h * (1 - h)),
      },
    },
  ],
  done:
    'This is backpropagation, whole: dx = dz Wᵀ in packages/nn/src/layers/dense.ts is your sum, for all ' +
    'neurons at once. Mind that W is the one from before the update; the article itself slipped there.',
});

export default check;
