import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed } from '@retrace/lesson';
import * as solution from '../solutions/2-output-gradient.ts';
import type * as Exercise from './2-output-gradient.ts';

// What the article's neurons put out before the first update.
const [h1, h2] = [0.593269992, 0.596884378];
const [o1, o2] = [0.75136507, 0.772928465];

/** A weight after one step of gradient descent. */
const moved = (w: number, gradient: number): number => w - 0.5 * gradient;

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'Which way a weight into the output layer goes',
  steps: [
    gives(
      printed('outputGradient(0.5, 0, 2)', '0.25000000', ({ outputGradient }) =>
        outputGradient(0.5, 0, 2),
      ),
      'By hand: 0.5 too high, a slope of 0.5 · 0.5, and an input of 2.',
    ),
    gives(
      printed('outputGradient(0.8, 1, 0.5)', '-0.01600000', ({ outputGradient }) =>
        outputGradient(0.8, 1, 0.5),
      ),
      'An output that is too low wants more weight: its gradient is below 0.',
    ),
    gives(
      printed(
        "w5, w6, w7 and w8 after one update, the article's",
        ['0.35891648', '0.408666186', '0.511301270', '0.561370121'],
        ({ outputGradient }) => [
          moved(0.4, outputGradient(o1, 0.01, h1)),
          moved(0.45, outputGradient(o1, 0.01, h2)),
          moved(0.5, outputGradient(o2, 0.99, h1)),
          moved(0.55, outputGradient(o2, 0.99, h2)),
        ],
      ),
      'The two by hand are right. Does the function use h as it gets it?',
    ),
  ],
  mistakes: [
    {
      says: 'The sign is turned round: that walks to a larger error. It is y - t here, since the update subtracts.',
      answer: { outputGradient: (y, t, h) => -solution.outputGradient(y, t, h) },
    },
    {
      says: 'The slope of the sigmoid is missing, y (1 - y).',
      answer: { outputGradient: (y, t, h) => (y - t) * h },
    },
    {
      says: 'That is the gradient of the sum. The weight only hears of it as much as h lets through.',
      answer: { outputGradient: (y, t) => (y - t) * (y * (1 - y)) },
    },
    {
      says: 'That takes the slope at h. The sum belongs to the output neuron: its slope is y (1 - y).',
      answer: { outputGradient: (y, t, h) => (y - t) * (h * (1 - h)) * h },
    },
  ],
  done:
    'Four weights of the article are yours, to the last digit. For a whole layer this is dz = dy · slope ' +
    'and dW = xᵀ dz, in packages/nn/src/layers.',
});

export default check;
