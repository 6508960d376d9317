import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed } from '@retrace/lesson';
import * as solution from '../solutions/1-perceptron.ts';
import { points } from '../src/data.ts';
import type * as Exercise from './1-perceptron.ts';

/** The errors of the article's five epochs, and bias and weights in the end. */
function train({ move }: typeof Exercise): { errors: number[]; coefficients: number[] } {
  const { x, t } = points;
  let coefficients = [0, 0, 0];
  const errors = Array.from({ length: 5 }, () => {
    let error = 0;
    for (let i = 0; i < x.rows; i++) {
      const inputs = [1, x.data[2 * i], x.data[2 * i + 1]];
      const z = inputs.reduce((sum, input, j) => sum + input * coefficients[j], 0);
      const y = z >= 0 ? 1 : 0;
      error += (t.data[i] - y) ** 2;
      coefficients = coefficients.map((w, j) => w + move(inputs[j], y, t.data[i], 0.1));
    }
    return error;
  });
  return { errors, coefficients };
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'The perceptron rule', zh: '感知机规则' },
  steps: [
    gives(
      printed('move(2, 1, 0, 0.1)', '-0.20000000', ({ move }) => move(2, 1, 0, 0.1)),
      {
        en: 'It said 1 and should have said 0. The weight must go down: t - y is -1.',
        zh: '回答 1，应当是 0。权重要减小：t - y 是 -1。',
      },
      { en: '`learningRate * (t - y) * x`', zh: '`learningRate * (t - y) * x`' },
    ),
    gives(
      printed('move(-3, 1, 0, 0.1)', '0.30000000', ({ move }) => move(-3, 1, 0, 0.1)),
      {
        en: 'The sum was too large again, but this input is negative: a larger weight makes it smaller.',
        zh: '加权和又太大了，但这个输入是负的：权重增大，和才会变小。',
      },
    ),
    gives(
      printed('move(2, 0, 1, 0.1)', '0.20000000', ({ move }) => move(2, 0, 1, 0.1)),
      {
        en: 'It said 0 and should have said 1: the other way round.',
        zh: '回答 0，应当是 1：方向相反。',
      },
    ),
    gives(
      printed('move(2, 1, 1, 0.1)', '0.00000000', ({ move }) => move(2, 1, 1, 0.1)),
      { en: 'It was right. What is there to change?', zh: '答对了。有什么要改的吗？' },
    ),
    gives(
      printed(
        { en: "the article's errors of five epochs", zh: '文章的五轮误差' },
        ['2.000', '1.000', '0.000', '0.000', '0.000'],
        (exercise) => train(exercise).errors,
      ),
      {
        en: 'The four by hand are right. What else can x be: 0, or a fraction?',
        zh: '手算的四个都对。x 还可能是什么：0，或者小数？',
      },
    ),
    gives(
      printed(
        { en: "the article's bias and weights", zh: '文章的偏置和权重' },
        ['-0.1', '0.2065364014', '-0.2341811771'],
        (exercise) => train(exercise).coefficients,
      ),
      {
        en: 'No error is left, but the line lies elsewhere. Is the learning rate in each move?',
        zh: '误差已经是 0，但直线不在同一处。每次移动都乘了学习率吗？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'The sign is turned round: that makes the same mistake larger.',
        zh: '符号反了：这会让同样的错误更大。',
      },
      answer: { move: (x, y, t, rate) => rate * (y - t) * x },
    },
    {
      says: {
        en: 'The input is missing: where x is large, the weight was to blame for more.',
        zh: '漏了输入：x 越大，这个权重的责任越大。',
      },
      answer: { move: (_, y, t, rate) => rate * (t - y) },
    },
    {
      says: {
        en: 'The learning rate is missing.',
        zh: '漏了学习率。',
      },
      answer: { move: (x, y, t) => (t - y) * x },
    },
    {
      says: {
        en: 'That drops the sign of the input.',
        zh: '这丢了输入的正负号。',
      },
      answer: { move: (x, ...others) => solution.move(Math.abs(x), ...others) },
    },
    {
      says: {
        en: 'That moves also where the answer is right: t - y would be 0 there.',
        zh: '这样答对了也在移动：那时 t - y 是 0。',
      },
      answer: { move: (x, _, t, rate) => (t === 0 ? -1 : 1) * rate * x },
    },
    {
      says: {
        en: 'That learns from one kind of mistake only: it never goes up.',
        zh: '这只从一种错误里学：权重从不增大。',
      },
      answer: { move: (x, y, t, rate) => Math.min(0, t - y) * rate * x },
    },
  ],
  done: {
    en:
      'In src/step.ts the rule is two lines: the step, and on the way back the error as it is. ' +
      'packages/nn does the rest, as for any other layer.',
    zh:
      'src/step.ts 里这条规则是两行：一个台阶，往回传时误差原样不变。其余由 packages/nn 完成，' +
      '和别的层一样。',
  },
});

export default check;
