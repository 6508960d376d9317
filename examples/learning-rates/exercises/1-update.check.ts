import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import { gradientDescent, type Optimizer } from '@retrace/nn';
import { fourNeurons } from '../src/four-neurons.ts';
import type * as Exercise from './1-update.ts';

const ten = fourNeurons[4]; // alpha = 10

/** The article's training, in which each weight goes the learner's step. */
function trainWith({ step }: typeof Exercise): Run {
  const optimizer: Optimizer = {
    ...gradientDescent({ learningRate: 10 }),
    update({ theta, gradient }) {
      for (let i = 0; i < theta.length; i++) theta[i] = step(theta[i], gradient[i], 10);
    },
  };
  return startRun({ ...ten, optimizer });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'One step, and how far', zh: '一步，走多远' },
  steps: [
    gives(
      printed('step(2, 3, 0.1)', '1.7000000', ({ step }) => step(2, 3, 0.1)),
      {
        en: 'It goes uphill to the right, with a slope of 3. A tenth of 3 is 0.3.',
        zh: '往右是上坡，斜率是 3。3 的十分之一是 0.3。',
      },
      {
        en: 'Take `learningRate * derivative` away from the weight.',
        zh: '用权重减去 `learningRate * derivative`。',
      },
    ),
    gives(
      printed('step(2, -3, 10)', '32.000000', ({ step }) => step(2, -3, 10)),
      {
        en: 'A slope below 0 goes downhill to the right, so the weight grows.',
        zh: '斜率小于 0，往右是下坡，所以权重要增大。',
      },
    ),
    reproduces(
      {
        en: "the article's 28 figures for alpha = 10, trained with your step",
        zh: '用你写的一步训练，得到文章 alpha = 10 的 28 个数字',
      },
      ten,
      trainWith,
      {
        en: 'The two by hand are right. Does your step change with anything but the three numbers?',
        zh: '手算的两个都对。你的一步除了这三个数，还取决于别的什么吗？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That goes uphill: the step has to be taken away.',
        zh: '这是在上坡：应当减去这一步。',
      },
      answer: { step: (weight, derivative, rate) => weight + rate * derivative },
    },
    {
      says: {
        en: 'The learning rate is missing: that is the naive step, with a rate of 1.',
        zh: '漏了学习率：这样走，相当于学习率为 1。',
      },
      answer: { step: (weight, derivative) => weight - derivative },
    },
    {
      says: {
        en: 'That is the step alone. The new weight is where one comes from, and then the step.',
        zh: '这只是走的一步。新的权重还要算上出发的地方。',
      },
      answer: { step: (_, derivative, rate) => -rate * derivative },
    },
    {
      says: {
        en: 'That takes steps of one length, whatever the slope: a flat place needs a short one.',
        zh: '不管多陡，这样每步都一样长；平的地方该走得短些。',
      },
      answer: { step: (weight, derivative, rate) => weight - rate * Math.sign(derivative) },
    },
    {
      says: {
        en: 'A large learning rate means long steps: multiply by it.',
        zh: '学习率大，步子就长：应当乘以它。',
      },
      answer: { step: (weight, derivative, rate) => weight - derivative / rate },
    },
    {
      says: {
        en: 'That moves by a share of the weight, too; only the slope decides.',
        zh: '这样还多走了权重的一部分；走多远只由斜率决定。',
      },
      answer: {
        step: (weight, derivative, rate) => weight - rate * derivative * weight,
      },
    },
  ],
  done: {
    en:
      'packages/nn/src/optimizers/gradient-descent.ts has the same line for all weights. Now you can ' +
      'try other rates: pnpm run example learning-rates --program alpha-10 --learning-rate 20.',
    zh:
      'packages/nn/src/optimizers/gradient-descent.ts 里，所有权重用的都是这一行。现在可以试试别的学' +
      '习率：pnpm run example learning-rates --program alpha-10 --learning-rate 20。',
  },
});

export default check;
