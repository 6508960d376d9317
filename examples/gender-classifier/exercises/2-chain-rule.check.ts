import { sigmoid } from '@retrace/elementary';
import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, startRun, type TrainingRun } from '@retrace/lesson';
import { zeros } from '@retrace/linalg';
import { dense, type Layer, meanSquaredError, type Network } from '@retrace/nn';
import * as solution from '../solutions/2-chain-rule.ts';
import { classifier } from '../src/training.ts';
import type * as Exercise from './2-chain-rule.ts';

/** The article's training, in which the four weights of W1 learn by the learner's derivative. */
function trainWith({ derivative }: typeof Exercise): TrainingRun {
  let net: Network | undefined;
  let [y, t] = [zeros(1, 1), zeros(1, 1)];
  const hidden = dense(2, 2);
  const layer: Layer = {
    ...hidden,
    backward(x, z1, dz1, parameters, gradients, dx) {
      hidden.backward(x, z1, dz1, parameters, gradients, dx);
      const w2 = net?.parameters[1].W.data ?? [];
      // W1 is stored row by row: the weight k goes from input k / 2 to neuron k % 2.
      gradients?.W.data.forEach((_, k, dW1) => {
        const neuron = k % 2;
        const h = sigmoid(z1.data[neuron]);
        dW1[k] = derivative(x.data[(k - neuron) / 2], h, w2[neuron], y.data[0], t.data[0]);
      });
    },
  };
  return startRun({
    ...classifier,
    layers: [layer, ...classifier.layers.slice(1)],
    initialize(network, rng) {
      net = network;
      classifier.initialize(network, rng);
    },
    loss: {
      ...meanSquaredError,
      gradient(outputs, targets, out) {
        [y, t] = [outputs, targets];
        return meanSquaredError.gradient(outputs, targets, out);
      },
    },
  });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'The chain rule for one weight',
  steps: [
    gives(
      printed('derivative(3, 0.5, 5, 0.2, 0)', '0.24000000', ({ derivative }) =>
        derivative(3, 0.5, 5, 0.2, 0),
      ),
      'By hand: 2 · 0.2 for the loss, 0.2 · 0.8 for the slope at y, and so on. That is x = 3, ' +
        'h = 0.5, w2 = 5, y = 0.2, t = 0.',
    ),
    gives(
      printed('derivative(3, 0.5, 5, 0.2, 1)', '-0.96000000', ({ derivative }) =>
        derivative(3, 0.5, 5, 0.2, 1),
      ),
      'Only the target has changed, from 0 to 1: now the answer is too low by 0.8.',
    ),
    gives(
      printed("derivative(...) of Alice's first step", '-0.26885494', ({ derivative }) =>
        derivative(-2, 0.5707164, -1.86705622, 0.36874409, 1),
      ),
      'Follow steps 3 to 7 of "By hand" in the README, link by link.',
    ),
    reproduces(
      "the article's training, with your derivative for W1",
      classifier,
      trainWith,
      'The three by hand are right. Bob has h = 0.9999999997: what does your slope do there?',
    ),
  ],
  mistakes: [
    {
      says: 'The 2 of the squared error is missing: (y - t)² has the derivative 2 (y - t).',
      answer: { derivative: (...links) => solution.derivative(...links) / 2 },
    },
    {
      says: 'The slope at y is missing.',
      answer: { derivative: (x, h, w2, y, t) => 2 * (y - t) * w2 * h * (1 - h) * x },
    },
    {
      says: 'The slope at the hidden neuron is missing.',
      answer: { derivative: (x, _, w2, y, t) => 2 * (y - t) * y * (1 - y) * w2 * x },
    },
    {
      says: 'The weight w2 is missing, through which the blame comes back.',
      answer: { derivative: (x, h, _, y, t) => solution.derivative(x, h, 1, y, t) },
    },
    {
      says: 'The input x is missing: that is the derivative by z1, one link too early.',
      answer: { derivative: (_, h, w2, y, t) => solution.derivative(1, h, w2, y, t) },
    },
    {
      says: 'The sign is turned round: t - y instead of y - t.',
      answer: { derivative: (...links) => -solution.derivative(...links) },
    },
    {
      says: 'That is the derivative by w2, in which the input is h, not x.',
      answer: { derivative: (_, h, _w2, y, t) => 2 * (y - t) * y * (1 - y) * h },
    },
    {
      says: 'The target is missing: the error is y - t.',
      answer: { derivative: (x, h, w2, y) => solution.derivative(x, h, w2, y, 0) },
    },
  ],
  done:
    'This is backpropagation. A library computes the same links, and keeps what two weights have ' +
    'in common: packages/nn/src/passes.ts goes through the layers from the last to the first.',
});

export default check;
