import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { prepare, printed, startRun, type TrainingRun } from '@retrace/lesson';
import { type Matrix, subtract } from '@retrace/linalg';
import { dense, halfMeanSquaredError, type Layer, predict } from '@retrace/nn';
import * as solution from '../solutions/1-gradient.ts';
import { descent } from '../src/gradient-descent.ts';
import type * as Exercise from './1-gradient.ts';

function columnOf({ data, cols }: Matrix, j: number): number[] {
  return Array.from(data.filter((_, i) => i % cols === j));
}

/** The lesson's training, in which both weights and the bias follow the learner's gradient. */
function trainWith({ gradient }: typeof Exercise): TrainingRun {
  const layer: Layer = {
    ...dense(2, 1),
    backward(x, _y, e, _parameters, gradients) {
      const errors = [...e.data];
      gradients?.W.data.set([gradient(columnOf(x, 0), errors), gradient(columnOf(x, 1), errors)]);
      gradients?.b?.data.fill(
        gradient(
          errors.map(() => 1),
          errors,
        ),
      );
    },
  };
  const loss = {
    ...halfMeanSquaredError,
    gradient: (y: Matrix, t: Matrix, out: Matrix) => subtract(y, t, out), // the plain errors
  };
  return startRun({ ...descent, layers: [layer], loss });
}

/** The thousand samples, and the errors before the first step. */
function firstErrors(): { x: Matrix; e: number[] } {
  const { data, network } = prepare(descent);
  return { x: data.x, e: [...subtract(predict(network, data.x), data.t).data] };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'The pull of a thousand samples',
  steps: [
    gives(
      printed('gradient([1, 2, 4], [3, -1, 5])', '7.0000000', ({ gradient }) =>
        gradient([1, 2, 4], [3, -1, 5]),
      ),
      'The three samples pull by 3, -2 and 20.',
    ),
    gives(
      printed('gradient([0, 2], [9, 1])', '1.0000000', ({ gradient }) => gradient([0, 2], [9, 1])),
      'The first error is large, but its input is 0: this weight cannot help it.',
    ),
    gives(
      printed(
        "dW and db of the lesson's first step",
        ['-61.84500630', '96.62312131', '-3.99538702'],
        ({ gradient }) => {
          const { x, e } = firstErrors();
          const ones = e.map(() => 1);
          return [columnOf(x, 0), columnOf(x, 1), ones].map((inputs) => gradient(inputs, e));
        },
      ),
      'These are the thousand samples of "One step by hand" in the README, step 4.',
    ),
    reproduces(
      "the lesson's 300 epochs, and all four claims, with your gradient",
      descent,
      trainWith,
      'The first step is right. Does anything outside of your function change from call to call?',
    ),
  ],
  mistakes: [
    {
      says: 'That is the sum. The loss is a mean over the samples, and so is its gradient.',
      answer: { gradient: (x, e) => x.length * solution.gradient(x, e) },
    },
    {
      says: 'That is the mean error, right for the bias. For a weight, each error counts with its input.',
      answer: { gradient: (_, e) => mean(e) },
    },
    {
      says: 'The sign is turned round. The gradient points uphill; only the update turns it.',
      answer: { gradient: (x, e) => -solution.gradient(x, e) },
    },
    {
      says: 'That is twice as much: the half in the loss has made the 2 go away.',
      answer: { gradient: (x, e) => 2 * solution.gradient(x, e) },
    },
    {
      says: 'That multiplies the mean error by the mean input; each error has to meet its own input.',
      answer: { gradient: (x, e) => mean(x) * mean(e) },
    },
  ],
  done:
    'With matrices this is one line for all weights at once, dW = xᵀ e / n: matmulTransposeA in ' +
    'packages/nn/src/layers/dense.ts.',
});

export default check;
