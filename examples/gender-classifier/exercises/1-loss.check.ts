import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, startRun, type TrainingRun } from '@retrace/lesson';
import * as solution from '../solutions/1-loss.ts';
import { classifier } from '../src/training.ts';
import type * as Exercise from './1-loss.ts';

/** The article's training, measured by the learner's loss. */
function trainWith({ meanSquaredError }: typeof Exercise): TrainingRun {
  return startRun({
    ...classifier,
    metric: { name: 'yours', value: (y, t) => meanSquaredError([...y.data], [...t.data]) },
  });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'How wrong is it, in one number?',
  steps: [
    gives(
      printed('meanSquaredError([5, 2, 1], [2, 6, 1])', '8.3333333', (exercise) =>
        exercise.meanSquaredError([5, 2, 1], [2, 6, 1]),
      ),
      'The errors are 3, -4 and 0. What are their squares?',
    ),
    gives(
      printed(
        "meanSquaredError([0, 0, 0, 0], [1, 0, 0, 1]), the article's",
        '0.50000000',
        (exercise) => exercise.meanSquaredError([0, 0, 0, 0], [1, 0, 0, 1]),
      ),
      'Two of four people are wrong by 1. The article prints 0.5.',
    ),
    reproduces(
      "the article's log: ten losses, measured with your function",
      classifier,
      trainWith,
      'The examples are right. What differs with answers between 0 and 1?',
    ),
  ],
  mistakes: [
    {
      says: 'That is the sum over all people; the mean divides it by how many there are.',
      answer: { meanSquaredError: (y, t) => y.length * solution.meanSquaredError(y, t) },
    },
    {
      says: 'That is the error without its square: errors of opposite sign cancel.',
      answer: {
        meanSquaredError: (y, t) => y.reduce((sum, value, i) => sum + value - t[i], 0) / y.length,
      },
    },
    {
      says: 'That squares the sum of the errors; each is to be squared before they are added.',
      answer: {
        meanSquaredError: (y, t) => {
          const mean = y.reduce((sum, value, i) => sum + value - t[i], 0) / y.length;
          return mean * mean;
        },
      },
    },
    {
      says: 'That is half of it. Other lessons take the half; this article does not.',
      answer: { meanSquaredError: (y, t) => solution.meanSquaredError(y, t) / 2 },
    },
    {
      says: 'That is its square root. It has its uses, but the article prints the mean itself.',
      answer: { meanSquaredError: (y, t) => Math.sqrt(solution.meanSquaredError(y, t)) },
    },
    {
      says: 'That divides by four people. How many are there? The list knows.',
      answer: { meanSquaredError: (y, t) => (y.length * solution.meanSquaredError(y, t)) / 4 },
    },
  ],
  done:
    'The network never sees this number. What it follows is its slope, 2 (y - t) / n: see ' +
    'packages/nn/src/losses/squared-error.ts.',
});

export default check;
