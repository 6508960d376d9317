import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import * as solution from '../solutions/3-decay.ts';
import { moons } from '../src/training.ts';
import type * as Exercise from './3-decay.ts';

/** The article's training, in which the learner's functions move all weights and biases. */
function trainWith({ learningRate, updated }: typeof Exercise): Run {
  const { penalty, optimizer } = moons;
  return startRun({
    ...moons,
    // The value of the penalty is still part of the loss; its derivative is the learner's.
    ...(penalty && { penalty: { ...penalty, addGradient: () => undefined } }),
    optimizer: {
      ...optimizer,
      update({ theta, gradient, step }) {
        const rate = learningRate(step);
        for (let i = 0; i < theta.length; i++) theta[i] = updated(theta[i], gradient[i], rate);
      },
    },
  });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'Smaller weights, shorter steps', zh: '权重变小，步子变短' },
  steps: [
    gives(
      printed('learningRate(0), learningRate(50)', ['1.0000000', '0.55000000'], (exercise) => [
        exercise.learningRate(0),
        exercise.learningRate(50),
      ]),
      {
        en: 'Half-way, half of 0.9 is gone.',
        zh: '走到一半，0.9 去掉了一半。',
      },
      { en: '`1 - 0.9 * step / 100`', zh: '`1 - 0.9 * step / 100`' },
    ),
    gives(
      printed('updated(2, 0.1, 1)', '1.8996000', ({ updated }) => updated(2, 0.1, 1)),
      {
        en: 'The points give a gradient of 0.1. How much does the penalty add: what is 0.0001 · 2 · 2?',
        zh: '样本点给出的梯度是 0.1。惩罚项加上多少：0.0001 · 2 · 2 等于几？',
      },
      {
        en: '`w - rate * (dw + 2 * 0.0001 * w)`',
        zh: '`w - rate * (dw + 2 * 0.0001 * w)`',
      },
    ),
    gives(
      printed('updated(-1, 0.5, 0.1)', '-1.0499800', ({ updated }) => updated(-1, 0.5, 0.1)),
      {
        en: 'The gradient is 0.5 - 0.0002. A tenth of it is taken away from -1.',
        zh: '梯度是 0.5 - 0.0002，从 -1 里减去它的十分之一。',
      },
    ),
    gives(
      printed(
        {
          en: "the article's losses at steps 1, 5, 20, 50 and 99, to 12 digits",
          zh: '文章第 1、5、20、50、99 步的损失，12 位',
        },
        ['1.72359053370', '0.313545481919', '0.189775228561', '0.0987511476562', '0.0109783701355'],
        (exercise) => {
          const { losses } = trainWith(exercise).last();
          return [1, 5, 20, 50, 99].map((step) => losses[step]);
        },
      ),
      {
        en: 'The numbers by hand are right. Which step, which weight, do they not show?',
        zh: '手算的数都对。哪一步、哪个权重是它们没有涉及的？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'The penalty is missing: then nothing keeps the weights small.',
        zh: '漏了惩罚项：这样就没有什么让权重保持小。',
      },
      answer: { ...solution, updated: (w, dw, rate) => w - rate * dw },
    },
    {
      says: {
        en: 'The 2 is missing, the derivative of a square. Many articles take half of the square to be rid of it; this one does not.',
        zh: '漏了 2，它来自平方的导数。许多文章取平方的一半来消去它，这篇没有。',
      },
      answer: { ...solution, updated: (w, dw, rate) => w - rate * (dw + 0.0001 * w) },
    },
    {
      says: {
        en: 'The learning rate belongs to the penalty as well: it stands before the whole gradient.',
        zh: '惩罚项也要乘学习率：它乘在整个梯度前面。',
      },
      answer: { ...solution, updated: (w, dw, rate) => w - rate * dw - 0.0002 * w },
    },
    {
      says: {
        en: 'That makes the weights larger: the penalty goes with the gradient, and both are subtracted.',
        zh: '这会让权重变大：惩罚项和梯度在一起，两者都要减去。',
      },
      answer: { ...solution, updated: (w, dw, rate) => w - rate * (dw - 0.0002 * w) },
    },
    {
      says: {
        en: 'That adds the gradient. Against it goes downhill.',
        zh: '这是加上梯度。朝反方向才是下坡。',
      },
      answer: { ...solution, updated: (w, dw, rate) => w + rate * (dw + 0.0002 * w) },
    },
    {
      says: {
        en: 'That counts from 1: at step 0 the learning rate is still 1.',
        zh: '这是从 1 数起：第 0 步的学习率还是 1。',
      },
      answer: { ...solution, learningRate: (step) => 1 - (0.9 * (step + 1)) / 100 },
    },
    {
      says: {
        en: 'That falls to 0. Only 0.9 of it go in a hundred steps.',
        zh: '这会降到 0。一百步里只减去 0.9。',
      },
      answer: { ...solution, learningRate: (step) => 1 - step / 100 },
    },
    {
      says: {
        en: 'That takes 0.9 away at every step: the hundredth part of it, times the step, is meant.',
        zh: '这是每一步都减 0.9。应当是它的百分之一乘以步数。',
      },
      answer: { ...solution, learningRate: (step) => 1 - 0.9 * step },
    },
  ],
  done: {
    en:
      'packages/nn/src/penalties/l2.ts and packages/nn/src/schedules/linear-decay.ts do the same. ' +
      'After step 84 the penalty is all that still moves the weights.',
    zh:
      'packages/nn/src/penalties/l2.ts 和 packages/nn/src/schedules/linear-decay.ts 做的是同样的事。' +
      '第 84 步以后，还在移动权重的只有惩罚项。',
  },
});

export default check;
