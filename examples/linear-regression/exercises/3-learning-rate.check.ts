import { type Check, defineCheck, gives, must } from '@retrace/exercise';
import { printed, startRun, vary } from '@retrace/lesson';
import { column, columnStack, divide, matmul, matmulTransposeA, norm, ones } from '@retrace/linalg';
import * as solution from '../solutions/3-learning-rate.ts';
import { descent } from '../src/gradient-descent.ts';
import type * as Exercise from './3-learning-rate.ts';

/**
 * The curvature in the steepest direction: the largest eigenvalue of XᵀX / n, by multiplying with it
 * until only that direction is left. X has a third column of ones, for the bias.
 */
function steepest(): number {
  const { x } = startRun(descent).data;
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
  const run = startRun(vary(descent, { learningRate }));
  return [run.at(0).loss, run.last().loss];
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'The limit of the learning rate', zh: '学习率的极限' },
  steps: [
    gives(
      printed('distanceLeft(0.1, 4, 1)', '0.60000000', ({ distanceLeft }) =>
        distanceLeft(0.1, 4, 1),
      ),
      {
        en: 'One step multiplies the distance, 1 at first, by 1 - 0.1 · 4.',
        zh: '距离起初是 1，走一步乘 1 - 0.1 · 4。',
      },
      {
        en: 'Multiply by `1 - learningRate * curvature` once for each step: a loop, or `** steps`.',
        zh: '每走一步乘一次 `1 - learningRate * curvature`：用循环，或者用 `** steps`。',
      },
    ),
    gives(
      printed('distanceLeft(0.1, 4, 2)', '0.36000000', ({ distanceLeft }) =>
        distanceLeft(0.1, 4, 2),
      ),
      {
        en: 'The second step multiplies what the first has left.',
        zh: '第二步乘的是第一步剩下的距离。',
      },
    ),
    gives(
      printed(
        {
          en: 'distanceLeft(0.01, 1, 300), for the bias of the lesson',
          zh: 'distanceLeft(0.01, 1, 300)，本课的偏置',
        },
        '0.04904089',
        ({ distanceLeft }) => distanceLeft(0.01, 1, 300),
      ),
      {
        en: 'After 300 steps 5 % of the way are left; "Why: curvature" in the README has them.',
        zh: '300 步之后还剩 5 % 的路；见 README 的“原因在曲率”。',
      },
    ),
    gives(
      printed('limit(1)', '2.0000000', (exercise) => exercise.limit(1)),
      {
        en: 'For which learning rate is 1 - learningRate · 1 just -1?',
        zh: '学习率是多少时，1 - learningRate · 1 正好是 -1？',
      },
    ),
    gives(
      printed('limit(4)', '0.50000000', (exercise) => exercise.limit(4)),
      {
        en: 'For which learning rate is 1 - learningRate · 4 just -1?',
        zh: '学习率是多少时，1 - learningRate · 4 正好是 -1？',
      },
      {
        en: 'Solve 1 - learningRate · curvature = -1 for the learning rate.',
        zh: '解方程 1 - learningRate · curvature = -1，求出学习率。',
      },
    ),
    must(
      {
        en: 'the lesson trains at 0.99 times your limit, and explodes at 1.01 times',
        zh: '学习率取你的极限的 0.99 倍，本课能训练；取 1.01 倍，就发散',
      },
      (exercise) => {
        const rate = exercise.limit(steepest());
        const [, below] = losses(0.99 * rate);
        const [first, above] = losses(1.01 * rate);
        if (below < 1 && above > first) return undefined;
        const [low, high] = [(0.99 * rate).toPrecision(4), (1.01 * rate).toPrecision(4)];
        const [lowLoss, highLoss] = [below.toPrecision(6), above.toPrecision(6)];
        return {
          en: `at ${low} the loss ends at ${lowLoss}, at ${high} at ${highLoss}`,
          zh: `学习率 ${low}，最后的损失是 ${lowLoss}；学习率 ${high}，是 ${highLoss}`,
        };
      },
      {
        en: 'Its steepest direction has a curvature of 35.08: narrow.',
        zh: '最陡的方向曲率是 35.08，很窄。',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That is what one step leaves, however many there are.',
        zh: '不管走几步，这都只是走一步剩下的。',
      },
      answer: { ...solution, distanceLeft: (rate, curvature) => 1 - rate * curvature },
    },
    {
      says: {
        en: 'That takes the same piece away at each step. But a step is shorter where less is left.',
        zh: '这是每一步都减去同样的一段。其实剩得越少，步子越短。',
      },
      answer: {
        ...solution,
        distanceLeft: (rate, curvature, steps) => 1 - steps * rate * curvature,
      },
    },
    {
      says: { en: 'That is what has been gone, not what is left.', zh: '这是走过的，不是剩下的。' },
      answer: {
        ...solution,
        distanceLeft: (...given) => 1 - solution.distanceLeft(...given),
      },
    },
    {
      says: {
        en: 'With that one lands on the lowest point in a single step: the factor is 0, not -1.',
        zh: '这样一步就落在最低点：乘的数是 0，不是 -1。',
      },
      answer: { ...solution, limit: (curvature) => 1 / curvature },
    },
    {
      says: { en: 'That is right for a curvature of 1 only.', zh: '只有曲率为 1 时才对。' },
      answer: { ...solution, limit: () => 2 },
    },
    {
      says: {
        en: 'The narrower the parabola, the shorter must the stride be: divide by the curvature.',
        zh: '抛物线越窄，步子就要越小：应当除以曲率。',
      },
      answer: { ...solution, limit: (curvature) => 2 * curvature },
    },
  ],
  done: {
    en:
      'The lesson explodes at a learning rate of 0.05702, and you knew it from the data alone. It ' +
      'takes 0.01, and pays for it with the bias, the flattest direction of all.',
    zh:
      '学习率到 0.05702，本课就会发散；你只看数据就知道了。它取的是 0.01，代价是偏置学得慢：那是最平' +
      '的方向。',
  },
});

export default check;
