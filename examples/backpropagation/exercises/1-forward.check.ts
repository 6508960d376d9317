import { sigmoid } from '@retrace/elementary';
import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed } from '@retrace/lesson';
import type * as Exercise from './1-forward.ts';

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'What a neuron puts out',
  steps: [
    gives(
      printed('output([1, 2], [4, -1], -2)', '0.50000000', ({ output }) =>
        output([1, 2], [4, -1], -2),
      ),
      'By hand: 1 · 4 and 2 · -1, and then the bias -2. The sigmoid of 0 is one half.',
    ),
    gives(
      printed(
        "h1: output([0.05, 0.10], [0.15, 0.20], 0.35), the article's",
        '0.593269992',
        ({ output }) => output([0.05, 0.1], [0.15, 0.2], 0.35),
      ),
      'The sum should be 0.3775 before it is squeezed.',
    ),
    gives(
      printed(
        "o1, which takes what h1 and h2 put out, the article's",
        '0.75136507',
        ({ output }) => {
          const h1 = output([0.05, 0.1], [0.15, 0.2], 0.35);
          const h2 = output([0.05, 0.1], [0.25, 0.3], 0.35);
          return output([h1, h2], [0.4, 0.45], 0.6);
        },
      ),
      'The same function, one layer on. Does it use all of its arguments, and nothing else?',
    ),
  ],
  mistakes: [
    {
      says: 'The bias is missing. A neuron adds it whatever the inputs are.',
      answer: { output: (x, w) => sigmoid(x[0] * w[0] + x[1] * w[1]) },
    },
    {
      says: 'The weights have changed places: w1 belongs to x1, and w2 to x2.',
      answer: { output: (x, w, b) => sigmoid(x[0] * w[1] + x[1] * w[0] + b) },
    },
    {
      says: 'That adds inputs and weights. A weight says how much an input counts: it multiplies.',
      answer: { output: (x, w, b) => sigmoid(x[0] + w[0] + x[1] + w[1] + b) },
    },
    {
      says: 'That is the sum, not yet squeezed; leave the line with the sigmoid as it was.',
      answer: { output: (x, w, b) => x[0] * w[0] + x[1] * w[1] + b },
    },
  ],
  done:
    'That is the forward pass. For whole batches it is two lines of packages/nn/src/layers/dense.ts, ' +
    'z = x W and + b.',
});

export default check;
