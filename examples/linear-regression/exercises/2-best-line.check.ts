import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed, startRun } from '@retrace/lesson';
import * as solution from '../solutions/2-best-line.ts';
import { descent } from '../src/gradient-descent.ts';
import type * as Exercise from './2-best-line.ts';

/** Targets and outputs after so many epochs. */
function trained(epochs: number): { t: number[]; y: number[] } {
  const run = startRun({ ...descent, epochs });
  return { t: [...run.data.t.data], y: [...run.last().outputs.data] };
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'The best line, without steps', zh: '不用迭代的最佳直线' },
  steps: [
    gives(
      printed('bestLine([1, 2, 3], [5, 7, 9])', ['2.0000000', '3.0000000'], ({ bestLine }) =>
        bestLine([1, 2, 3], [5, 7, 9]),
      ),
      {
        en: 'These three lie exactly on a line: t = 2 x + 3.',
        zh: '这三个点恰好在一条直线上：t = 2 x + 3。',
      },
      {
        en: 'First both means; `x.reduce((sum, value) => sum + value, 0) / x.length` is one.',
        zh: '先求两个平均；`x.reduce((sum, value) => sum + value, 0) / x.length` 是其中一个。',
      },
      {
        en: 'Then a loop with two sums, over `x[i] - meanX` times `t[i] - meanT`, and over its own square. Give `[slope, intercept]`.',
        zh: '再用一个循环求两个和：`x[i] - meanX` 乘 `t[i] - meanT` 的和，以及它自己平方的和。返回 `[slope, intercept]`。',
      },
    ),
    gives(
      printed('bestLine([0, 1, 5], [0, 2, 1])', ['0.071428571', '0.85714286'], ({ bestLine }) =>
        bestLine([0, 1, 5], [0, 2, 1]),
      ),
      {
        en: 'No line goes through these three. The means are 2 and 1; the sums are 1 and 14.',
        zh: '没有直线同时经过这三个点。两个平均是 2 和 1，两个和是 1 和 14。',
      },
    ),
    gives(
      printed(
        { en: 'outputs against targets, after 300 epochs', zh: '300 轮之后，输出对目标值' },
        ['0.9986', '-0.24'],
        ({ bestLine }) => {
          const { t, y } = trained(300);
          return bestLine(t, y);
        },
      ),
      {
        en: 'The README has these two under "45 degrees". Here the targets are x, and the outputs t.',
        zh: '这两个数在 README 的“45 度”一段。这里目标值当作 x，输出当作 t。',
      },
    ),
    gives(
      printed(
        { en: 'outputs against targets, after 1,000 epochs', zh: '1,000 轮之后，输出对目标值' },
        ['0.9993', '0.0026'],
        ({ bestLine }) => {
          const { t, y } = trained(1000);
          return bestLine(t, y);
        },
      ),
      {
        en: 'With patience the bias arrives, and the line passes nearer to the origin.',
        zh: '多训练一些，偏置就到位了，直线离原点更近。',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'The two are the other way round: the slope comes first.',
        zh: '两个数的顺序反了：斜率在前。',
      },
      answer: {
        bestLine: (x, t) => {
          const [slope, intercept] = solution.bestLine(x, t);
          return [intercept, slope];
        },
      },
    },
    {
      says: {
        en: 'That takes no means away: it is the best line through the origin only.',
        zh: '没有减去平均：这样得到的是经过原点的直线里最好的斜率。',
      },
      answer: {
        bestLine: (x, t) => {
          const slope =
            sum(x.map((value, i) => value * t[i])) / sum(x.map((value) => value * value));
          return [slope, sum(t) / t.length - (slope * sum(x)) / x.length];
        },
      },
    },
    {
      says: {
        en: 'That goes from the first point to the last, and does not ask those between.',
        zh: '这是把第一个点和最后一个点连起来，没有管中间的点。',
      },
      answer: {
        bestLine: (x, t) => {
          const last = x.length - 1;
          const slope = (t[last] - t[0]) / (x[last] - x[0]);
          return [slope, t[0] - slope * x[0]];
        },
      },
    },
    {
      says: {
        en: 'The slope is right. The intercept is where the line is at x = 0, not at the mean.',
        zh: '斜率对了。截距是直线在 x = 0 处的高度，不是在平均值处的。',
      },
      answer: { bestLine: (x, t) => [solution.bestLine(x, t)[0], sum(t) / t.length] },
    },
    {
      says: {
        en: 'That is the line of x by t: the spread below is that of t, and should be that of x.',
        zh: '这是由 t 求 x 的直线：分母用了 t 的平方和，应当用 x 的。',
      },
      answer: {
        bestLine: (x, t) => {
          const slope = 1 / solution.bestLine(t, x)[0];
          return [slope, sum(t) / t.length - (slope * sum(x)) / x.length];
        },
      },
    },
  ],
  done: {
    en:
      'That is least squares for one input; packages/linalg/src/least-squares.ts does it for any ' +
      'number of them. Nearly all of the 0.24 was bias, still on its way.',
    zh:
      '这就是一个输入的最小二乘法；packages/linalg/src/least-squares.ts 对任意多个输入都能算。那个 ' +
      '0.24 几乎全是还没走完的偏置。',
  },
});

export default check;
