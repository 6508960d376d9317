import { type Check, defineCheck, gives, must } from '@retrace/exercise';
import { printed, startRun, type Text } from '@retrace/lesson';
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
  const start = startRun(classifier).network;
  const hidden = network({ layers: start.layers.slice(0, 2) });
  hidden.theta.set(start.theta.subarray(0, hidden.theta.length));
  const h = predict(hidden, x).data[2 * person + neuron];
  return h * (1 - h);
}

/** Says who is not heard, where all inputs are standardised. */
function unheard({ standardise }: typeof Exercise): Text | undefined {
  const x = columnStack([column(standardise(inputs(0))), column(standardise(inputs(1)))]);
  for (const [person, name] of ['Alice', 'Bob', 'Charlie', 'Diana'].entries()) {
    for (const neuron of [0, 1]) {
      const slope = firstSlope(x, person, neuron);
      if (slope > 0.05) continue;
      return {
        en: `${name}'s slope at hidden neuron ${neuron + 1} is ${slope}`,
        zh: `${name} 在第 ${neuron + 1} 个隐藏神经元处的斜率是 ${slope}`,
      };
    }
  }
  return undefined;
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'Inputs near 0', zh: '让输入靠近 0' },
  steps: [
    gives(
      printed('standardise([2, 6])', ['-1.0000000', '1.0000000'], ({ standardise }) =>
        standardise([2, 6]),
      ),
      {
        en: 'The mean is 4; what is left is -2 and 2. What is the root of their mean square?',
        zh: '平均值是 4，剩下 -2 和 2。它们平方的平均，再开方，是多少？',
      },
      {
        en: 'Three lines: mean, variance, and `values.map((value) => ...)` for the result.',
        zh: '三行：平均值、方差，结果用 `values.map((value) => ...)`。',
      },
      {
        en:
          '`values.reduce((sum, value) => sum + value, 0)` is the sum of a list; the root is ' +
          '`Math.sqrt(...)`.',
        zh: '`values.reduce((sum, value) => sum + value, 0)` 是列表的和；开方是 `Math.sqrt(...)`。',
      },
    ),
    gives(
      printed(
        'standardise([1, 1, 1, 5])',
        ['-0.57735027', '-0.57735027', '-0.57735027', '1.7320508'],
        ({ standardise }) => standardise([1, 1, 1, 5]),
      ),
      {
        en: 'The mean is 2; what is left is -1, -1, -1 and 3, with a mean square of 3.',
        zh: '平均值是 2，剩下 -1、-1、-1 和 3，平方的平均是 3。',
      },
    ),
    gives(
      printed(
        {
          en: "standardise(...) of the article's weights",
          zh: 'standardise(...)，文章里的体重',
        },
        ['-0.52526731', '1.1937894', '0.68443923', '-1.3529613'],
        ({ standardise }) => standardise(weights),
      ),
      {
        en: 'They are -2, 25, 17, -15. Their mean is 6.25, not 0: the article shifts by hand.',
        zh: '它们是 -2、25、17、-15。平均值是 6.25，不是 0：文章减的是手工选的常数。',
      },
    ),
    must(
      {
        en: 'Bob is heard, and so is everybody else: each slope is above 0.05',
        zh: 'Bob 也教得动网络，别人也一样：每个斜率都大于 0.05',
      },
      unheard,
      {
        en: 'A sigmoid has its largest slope, 0.25, where its sum is 0.',
        zh: '加权和为 0 时，sigmoid 的斜率最大，是 0.25。',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'The mean is gone, but they are still as far apart: the division is missing.',
        zh: '平均值减掉了，但彼此还是离得那么远：漏了除法。',
      },
      answer: {
        standardise: (values) => {
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
          return values.map((value) => value - mean);
        },
      },
    },
    {
      says: {
        en: 'That divides by the variance. The deviation is its root.',
        zh: '这是除以方差。标准差是方差的平方根。',
      },
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
      says: {
        en: 'That divides by n - 1 inside of the root, as for a sample of a larger whole. Here it is n.',
        zh: '根号里除以了 n - 1，那是由样本估计总体时用的。这里是 n。',
      },
      answer: {
        standardise: (values) => {
          const n = values.length;
          return solution.standardise(values).map((value) => value * Math.sqrt((n - 1) / n));
        },
      },
    },
    {
      says: {
        en: 'That puts the largest at 1 and the smallest at 0. It is another way; this one has mean 0.',
        zh: '这是让最大的变成 1，最小的变成 0。那是另一种做法；这里要平均值为 0。',
      },
      answer: {
        standardise: (values) => {
          const [low, high] = [Math.min(...values), Math.max(...values)];
          return values.map((value) => (value - low) / (high - low));
        },
      },
    },
    {
      says: {
        en: 'That divides by the largest distance from the mean, not by the deviation.',
        zh: '这是除以离平均值最远的距离，不是除以标准差。',
      },
      answer: {
        standardise: (values) => {
          const standardised = solution.standardise(values);
          const largest = Math.max(...standardised.map(Math.abs));
          return standardised.map((value) => value / largest);
        },
      },
    },
  ],
  done: {
    en:
      "Bob's slope at the first hidden neuron was 0.0000000006 with the article's inputs, and is " +
      '0.094 with yours. (The loss does not end lower for it: 0.0019 after 1,000 epochs, and 0.0015 ' +
      "with the article's inputs. Four people are few, and Alice alone had taught enough.)",
    zh:
      '用文章的输入，Bob 在第一个隐藏神经元处的斜率是 0.0000000006，用你的是 0.094。（最后的损失并没有' +
      '因此更低：1,000 轮之后是 0.0019，用文章的输入是 0.0015。四个人太少，光靠 Alice 就教够了。）',
  },
});

export default check;
