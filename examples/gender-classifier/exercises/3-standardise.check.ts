import { type Check, defineCheck, gives, must } from '@retrace/exercise';
import { prepare, printed } from '@retrace/lesson';
import { columnStack, column, type Matrix } from '@retrace/linalg';
import { network, predict } from '@retrace/nn';
import * as solution from '../solutions/3-standardise.ts';
import { classifier } from '../src/training.ts';
import { data } from '../src/data.ts';
import type * as Exercise from './3-standardise.ts';

/** One column of the article's inputs: 0 the weights, 1 the heights. */
function inputs(j: number): number[] {
  return Array.from(data.x.data.filter((_, i) => i % 2 === j));
}

const weights = inputs(0);

/** The slope of a hidden neuron for a person, at the start of the article's training. */
function firstSlope(x: Matrix, person: number, neuron: number): number {
  const start = prepare(classifier).network;
  const hidden = network(start.layers.slice(0, 2));
  hidden.theta.set(start.theta.subarray(0, hidden.theta.length));
  const h = predict(hidden, x).data[2 * person + neuron];
  return h * (1 - h);
}

/** Says who is not heard, where all inputs are standardised. */
function unheard({ standardise }: typeof Exercise): string | undefined {
  const x = columnStack([column(standardise(inputs(0))), column(standardise(inputs(1)))]);
  for (const [person, name] of ['Alice', 'Bob', 'Charlie', 'Diana'].entries()) {
    for (const neuron of [0, 1]) {
      const slope = firstSlope(x, person, neuron);
      if (!(slope > 0.05)) return `${name}'s slope at hidden neuron ${neuron + 1} is ${slope}`;
    }
  }
  return undefined;
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'Inputs near 0',
  steps: [
    gives(
      printed('standardise([2, 6])', ['-1.0000000', '1.0000000'], ({ standardise }) =>
        standardise([2, 6]),
      ),
      'The mean is 4; what is left is -2 and 2. What is the root of their mean square?',
    ),
    gives(
      printed(
        'standardise([1, 1, 1, 5])',
        ['-0.57735027', '-0.57735027', '-0.57735027', '1.7320508'],
        ({ standardise }) => standardise([1, 1, 1, 5]),
      ),
      'The mean is 2; what is left is -1, -1, -1 and 3, with a mean square of 3.',
    ),
    gives(
      printed(
        "standardise(...) of the article's weights",
        ['-0.52526731', '1.1937894', '0.68443923', '-1.3529613'],
        ({ standardise }) => standardise(weights),
      ),
      'They are -2, 25, 17, -15. Their mean is 6.25, not 0: the article shifts by hand.',
    ),
    must(
      'Bob is heard, and so is everybody else: each slope is above 0.05',
      unheard,
      'A sigmoid has its largest slope, 0.25, where its sum is 0.',
    ),
  ],
  mistakes: [
    {
      says: 'The mean is gone, but they are still as far apart: the division is missing.',
      answer: {
        standardise: (values) => {
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          return values.map((value) => value - mean);
        },
      },
    },
    {
      says: 'That divides by the variance. The deviation is its root.',
      answer: {
        standardise: (values) => {
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          const left = values.map((value) => value - mean);
          const variance = left.reduce((sum, value) => sum + value * value, 0) / values.length;
          return left.map((value) => value / variance);
        },
      },
    },
    {
      says: 'That divides by n - 1 inside of the root, as for a sample of a larger whole. Here it is n.',
      answer: {
        standardise: (values) => {
          const n = values.length;
          return solution.standardise(values).map((value) => value * Math.sqrt((n - 1) / n));
        },
      },
    },
    {
      says: 'That puts the largest at 1 and the smallest at 0. It is another way; this one has mean 0.',
      answer: {
        standardise: (values) => {
          const [low, high] = [Math.min(...values), Math.max(...values)];
          return values.map((value) => (value - low) / (high - low));
        },
      },
    },
    {
      says: 'That divides by the largest distance from the mean, not by the deviation.',
      answer: {
        standardise: (values) => {
          const standardised = solution.standardise(values);
          const largest = Math.max(...standardised.map(Math.abs));
          return standardised.map((value) => value / largest);
        },
      },
    },
  ],
  done:
    "Bob's slope at the first hidden neuron was 0.0000000006 with the article's inputs, and is " +
    '0.094 with yours. (The loss does not end lower for it: 0.0019 after 1,000 epochs, and 0.0015 ' +
    "with the article's inputs. Four people are few, and Alice alone had taught enough.)",
});

export default check;
