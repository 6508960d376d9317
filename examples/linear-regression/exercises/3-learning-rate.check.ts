import { type Check, defineCheck, gives, must } from '@retrace/exercise';
import { prepare, printed, startRun } from '@retrace/lesson';
import { column, columnStack, divide, matmul, matmulTransposeA, norm, ones } from '@retrace/linalg';
import { gradientDescent } from '@retrace/nn';
import * as solution from '../solutions/3-learning-rate.ts';
import { descent } from '../src/gradient-descent.ts';
import type * as Exercise from './3-learning-rate.ts';

/**
 * The curvature in the steepest direction: the largest eigenvalue of XᵀX / n, by multiplying with it
 * until only that direction is left. X has a third column of ones, for the bias.
 */
function steepest(): number {
  const { x } = prepare(descent).data;
  const X = columnStack([x, ones(x.rows, 1)]);
  const curvatures = divide(matmulTransposeA(X, X), x.rows);
  let direction = column([1, 1, 1]);
  for (let i = 0; i < 1000; i++) {
    const next = matmul(curvatures, direction);
    direction = divide(next, norm(next));
  }
  return norm(matmul(curvatures, direction));
}

/** The loss before and after the lesson's 300 epochs. */
function losses(learningRate: number): [first: number, last: number] {
  const run = startRun({ ...descent, optimizer: gradientDescent({ learningRate }) });
  return [run.at(0).loss, run.last().loss];
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: 'The limit of the learning rate',
  steps: [
    gives(
      printed('distanceLeft(0.1, 4, 1)', '0.60000000', ({ distanceLeft }) =>
        distanceLeft(0.1, 4, 1),
      ),
      'One step multiplies the distance, 1 at first, by 1 - 0.1 · 4.',
    ),
    gives(
      printed('distanceLeft(0.1, 4, 2)', '0.36000000', ({ distanceLeft }) =>
        distanceLeft(0.1, 4, 2),
      ),
      'The second step multiplies what the first has left.',
    ),
    gives(
      printed(
        'distanceLeft(0.01, 1, 300), for the bias of the lesson',
        '0.04904089',
        ({ distanceLeft }) => distanceLeft(0.01, 1, 300),
      ),
      'After 300 steps 5 % of the way are left; "Why: curvature" in the README has them.',
    ),
    gives(
      printed('limit(1)', '2.0000000', (exercise) => exercise.limit(1)),
      'For which learning rate is 1 - learningRate · 1 just -1?',
    ),
    gives(
      printed('limit(4)', '0.50000000', (exercise) => exercise.limit(4)),
      'For which learning rate is 1 - learningRate · 4 just -1?',
    ),
    must(
      'the lesson trains at 0.99 times your limit, and explodes at 1.01 times',
      (exercise) => {
        const rate = exercise.limit(steepest());
        const [, below] = losses(0.99 * rate);
        const [first, above] = losses(1.01 * rate);
        if (below < 1 && above > first) return undefined;
        return `at ${(0.99 * rate).toPrecision(4)} the loss ends at ${below.toPrecision(6)}, at ${(1.01 * rate).toPrecision(4)} at ${above.toPrecision(6)}`;
      },
      'Its steepest direction has a curvature of 35.08: narrow.',
    ),
  ],
  mistakes: [
    {
      says: 'That is what one step leaves, however many there are.',
      answer: { ...solution, distanceLeft: (rate, curvature) => 1 - rate * curvature },
    },
    {
      says: 'That takes the same piece away at each step. But a step is shorter where less is left.',
      answer: {
        ...solution,
        distanceLeft: (rate, curvature, steps) => 1 - steps * rate * curvature,
      },
    },
    {
      says: 'That is what has been gone, not what is left.',
      answer: {
        ...solution,
        distanceLeft: (...given) => 1 - solution.distanceLeft(...given),
      },
    },
    {
      says: 'With that one lands on the lowest point in a single step: the factor is 0, not -1.',
      answer: { ...solution, limit: (curvature) => 1 / curvature },
    },
    {
      says: 'That is right for a curvature of 1 only.',
      answer: { ...solution, limit: () => 2 },
    },
    {
      says: 'The narrower the parabola, the shorter must the stride be: divide by the curvature.',
      answer: { ...solution, limit: (curvature) => 2 * curvature },
    },
  ],
  done:
    'The lesson explodes at a learning rate of 0.05702, and you knew it from the data alone. It ' +
    'takes 0.01, and pays for it with the bias, the flattest direction of all.',
});

export default check;
