import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed } from '@retrace/lesson';
import * as solution from '../solutions/2-one-epoch.ts';
import { fivePoints } from '../src/data.ts';
import type * as Exercise from './2-one-epoch.ts';

/** The article's fifty epochs: what each of them gives. */
function train({ epoch }: typeof Exercise): Exercise.Epoch[] {
  const [x, t] = [[...fivePoints.x.data], [...fivePoints.t.data]];
  let now: Exercise.Epoch = { w: 0, b: 0, error: 0 };
  return Array.from({ length: 50 }, () => (now = epoch(x, t, now.w, now.b, 0.001)));
}

/** An epoch of two points, easy to do by hand: e = -2, then -0.3. */
const twoPoints = ({ epoch }: typeof Exercise): Exercise.Epoch =>
  epoch([1, 2], [2, 1.5], 0, 0, 0.2);

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'One epoch, one sample at a time', zh: '一轮，一次一个样本' },
  steps: [
    gives(
      printed(
        {
          en: 'one point: w, b, error of epoch([1], [2], 0, 0, 0.1)',
          zh: '一个点：epoch([1], [2], 0, 0, 0.1) 的 w、b、error',
        },
        ['0.20000000', '0.20000000', '4.0000000'],
        ({ epoch }) => {
          const { w, b, error } = epoch([1], [2], 0, 0, 0.1);
          return [w, b, error];
        },
      ),
      {
        en: 'The line answers 0 and should answer 2: e = -2. Both w and b go up by 0.1 · 2.',
        zh: '直线回答 0，应当是 2：e = -2。w 和 b 都增大 0.1 · 2。',
      },
      {
        en: 'Return all three: `return { w, b, error };`',
        zh: '三个都要返回：`return { w, b, error };`',
      },
    ),
    gives(
      printed(
        {
          en: 'two points: w, b, error of epoch([1, 2], [2, 1.5], 0, 0, 0.2)',
          zh: '两个点：epoch([1, 2], [2, 1.5], 0, 0, 0.2) 的 w、b、error',
        },
        ['0.52000000', '0.46000000', '4.0900000'],
        (exercise) => {
          const { w, b, error } = twoPoints(exercise);
          return [w, b, error];
        },
      ),
      {
        en: 'After the first point w and b are 0.4. With these the second one is answered: 0.4 · 2 + 0.4 = 1.2.',
        zh: '第一个点之后，w 和 b 都是 0.4。第二个点要用它们来回答：0.4 · 2 + 0.4 = 1.2。',
      },
      {
        en: 'e = 1.2 - 1.5 = -0.3. The error of the epoch is 4 + 0.09.',
        zh: 'e = 1.2 - 1.5 = -0.3。这一轮的误差是 4 + 0.09。',
      },
    ),
    gives(
      printed(
        { en: "the article's errors of epochs 45 to 49", zh: '文章第 45 到 49 轮的误差' },
        ['2.650', '2.627', '2.607', '2.589', '2.573'],
        (exercise) =>
          train(exercise)
            .slice(45)
            .map(({ error }) => error),
      ),
      {
        en: 'The two by hand are right. Are the points taken in the given order?',
        zh: '手算的两个都对。样本是按给定的次序取的吗？',
      },
    ),
    gives(
      printed(
        { en: "the article's bias and weight", zh: '文章的偏置和权重' },
        ['0.229982349373', '0.801722030414'],
        (exercise) => {
          const { w, b } = train(exercise)[49];
          return [b, w];
        },
      ),
      {
        en: 'The errors are right, so the line should be, too.',
        zh: '误差都对，直线也应当对。',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That moves the line once, at the end of the epoch. Here each point moves it, before the next one is answered.',
        zh: '这是一轮结束才移动一次。这里每个点都要移动直线，然后再回答下一个点。',
      },
      answer: {
        epoch(x, t, w, b, rate) {
          const e = x.map((value, i) => w * value + b - t[i]);
          return {
            w: w - rate * e.reduce((sum, error, i) => sum + error * x[i], 0),
            b: b - rate * e.reduce((sum, error) => sum + error, 0),
            error: e.reduce((sum, error) => sum + error * error, 0),
          };
        },
      },
    },
    {
      says: {
        en: 'That takes the errors after the epoch, all of the last line. What is printed are the errors before each update.',
        zh: '这是一轮之后、用最后那条直线算的误差。文章打印的是每次更新之前的误差。',
      },
      answer: {
        epoch(x, t, w, b, rate) {
          const now = solution.epoch(x, t, w, b, rate);
          return { ...now, error: solution.epoch(x, t, now.w, now.b, 0).error };
        },
      },
    },
    {
      says: {
        en: 'The square is missing: errors of opposite sign cancel.',
        zh: '误差没有平方：正负会互相抵消。',
      },
      answer: {
        epoch(x, t, w, b, rate) {
          let error = 0;
          for (let i = 0; i < x.length; i++) {
            const e = w * x[i] + b - t[i];
            error += e;
            w -= rate * e * x[i];
            b -= rate * e;
          }
          return { w, b, error };
        },
      },
    },
    {
      says: {
        en: 'That moves with the error instead of against it.',
        zh: '这是顺着误差移动，应当朝反方向。',
      },
      answer: { epoch: (x, t, w, b, rate) => solution.epoch(x, t, w, b, -rate) },
    },
    {
      says: {
        en: 'The input is missing in the move of w.',
        zh: 'w 的移动漏了乘输入。',
      },
      answer: {
        epoch(x, t, w, b, rate) {
          let error = 0;
          for (let i = 0; i < x.length; i++) {
            const e = w * x[i] + b - t[i];
            error += e * e;
            w -= rate * e;
            b -= rate * e;
          }
          return { w, b, error };
        },
      },
    },
    {
      says: {
        en: 'The bias stays where it is. It has the input 1, and moves as well.',
        zh: '偏置没有动。它的输入是 1，也要移动。',
      },
      answer: {
        epoch: (x, t, w, b, rate) => ({ ...solution.epoch(x, t, w, b, rate), b }),
      },
    },
    {
      says: {
        en: 'That is the mean over the points; the article prints the sum.',
        zh: '这是各点的平均；文章打印的是总和。',
      },
      answer: {
        epoch(x, t, ...rest) {
          const now = solution.epoch(x, t, ...rest);
          return { ...now, error: now.error / x.length };
        },
      },
    },
  ],
  done: {
    en:
      'This loop is a batch size of 1 and a running metric. With the sigmoid, the step, or a hidden ' +
      'layer in place of the line it stays the same loop.',
    zh: '这个循环就是批大小为 1，再加运行中求和的指标。把直线换成 sigmoid、台阶或隐藏层，循环不变。',
  },
});

export default check;
