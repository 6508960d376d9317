import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import * as solution from '../solutions/1-loss.ts';
import { classifier } from '../src/training.ts';
import type * as Exercise from './1-loss.ts';

/** The article's training, measured by the learner's loss. */
function trainWith({ meanSquaredError }: typeof Exercise): Run {
  return startRun({
    ...classifier,
    metric: {
      name: 'yours',
      options: {},
      value: (y, t) => meanSquaredError([...y.data], [...t.data]),
    },
  });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'How wrong is it, in one number?', zh: '用一个数表示错了多少' },
  steps: [
    gives(
      printed('meanSquaredError([5, 2, 1], [2, 6, 1])', '8.3333333', (exercise) =>
        exercise.meanSquaredError([5, 2, 1], [2, 6, 1]),
      ),
      {
        en: 'The errors are 3, -4 and 0. What are their squares?',
        zh: '误差是 3、-4 和 0。它们的平方是多少？',
      },
      {
        en: 'Begin with `let sum = 0;`, add each square in a loop, and divide by `y.length` in the end.',
        zh: '先写 `let sum = 0;`，用循环把每个平方加上去，最后除以 `y.length`。',
      },
      {
        en: '`for (let i = 0; i < y.length; i++) sum += (y[i] - t[i]) ** 2;`',
        zh: '`for (let i = 0; i < y.length; i++) sum += (y[i] - t[i]) ** 2;`',
      },
    ),
    gives(
      printed(
        {
          en: "meanSquaredError([0, 0, 0, 0], [1, 0, 0, 1]), the article's",
          zh: 'meanSquaredError([0, 0, 0, 0], [1, 0, 0, 1])，文章的数',
        },
        '0.50000000',
        (exercise) => exercise.meanSquaredError([0, 0, 0, 0], [1, 0, 0, 1]),
      ),
      {
        en: 'Two of four people are wrong by 1. The article prints 0.5.',
        zh: '四个人里有两个错了 1。文章给出的是 0.5。',
      },
    ),
    reproduces(
      {
        en: "the article's log: ten losses, measured with your function",
        zh: '文章的日志：用你的函数计算十个损失',
      },
      classifier,
      trainWith,
      {
        en: 'The examples are right. What differs with answers between 0 and 1?',
        zh: '例子都对。输出在 0 和 1 之间时，会有什么不同？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That is the sum over all people; the mean divides it by how many there are.',
        zh: '这是所有人的总和；平均还要除以人数。',
      },
      answer: { meanSquaredError: (y, t) => y.length * solution.meanSquaredError(y, t) },
    },
    {
      says: {
        en: 'That is the error without its square: errors of opposite sign cancel.',
        zh: '误差没有平方：正负误差互相抵消了。',
      },
      answer: {
        meanSquaredError: (y, t) => y.reduce((sum, value, i) => sum + value - t[i], 0) / y.length,
      },
    },
    {
      says: {
        en: 'That squares the sum of the errors; each is to be squared before they are added.',
        zh: '这是先相加再平方；应当每个误差先平方，再相加。',
      },
      answer: {
        meanSquaredError: (y, t) => {
          const mean = y.reduce((sum, value, i) => sum + value - t[i], 0) / y.length;
          return mean * mean;
        },
      },
    },
    {
      says: {
        en: 'That is half of it. Other lessons take the half; this article does not.',
        zh: '这只是一半。别的课取一半，这篇文章不取。',
      },
      answer: { meanSquaredError: (y, t) => solution.meanSquaredError(y, t) / 2 },
    },
    {
      says: {
        en: 'That is its square root. It has its uses, but the article prints the mean itself.',
        zh: '这是它的平方根。平方根也有用处，但文章给出的是平均本身。',
      },
      answer: { meanSquaredError: (y, t) => Math.sqrt(solution.meanSquaredError(y, t)) },
    },
    {
      says: {
        en: 'That divides by four people. How many are there? The list knows.',
        zh: '这是固定除以四个人。究竟有多少人？列表知道。',
      },
      answer: { meanSquaredError: (y, t) => (y.length * solution.meanSquaredError(y, t)) / 4 },
    },
  ],
  done: {
    en:
      'The network never sees this number. What it follows is its slope, 2 (y - t) / n: see ' +
      'packages/nn/src/losses/squared-error.ts.',
    zh:
      '网络从来看不到这个数。它跟着走的是这个数的导数 2 (y - t) / n，见 ' +
      'packages/nn/src/losses/squared-error.ts。',
  },
});

export default check;
