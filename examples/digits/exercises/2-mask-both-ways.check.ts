import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed, startRun } from '@retrace/lesson';
import { dropout, type Site } from '@retrace/nn';
import * as solution from '../solutions/2-mask-both-ways.ts';
import { count } from '../src/images.ts';
import { withoutSlips } from '../src/without-slips.ts';
import type * as Exercise from './2-mask-both-ways.ts';

/** The error of the first pass, with the learner's mask. */
function firstPass(exercise: typeof Exercise): number {
  const hidden = 100;
  const layers = withoutSlips.layers.map((layer) =>
    layer.name === 'dropout'
      ? {
          ...dropout({ inputs: hidden, keep: 0.5, draw: 'randint' }),
          forward({ x, y, kept, mode, rng }: Site) {
            for (let i = 0; i < kept.length; i++) {
              kept[i] = mode === 'prediction' ? 1 : rng.randint(0, 2);
              y.data[i] = exercise.forward(x.data[i], kept[i] === 0 ? 0 : 1, 0.5);
            }
          },
          backward({ dy, dx, kept }: Site) {
            if (!dx) return;
            for (let i = 0; i < kept.length; i++) {
              dx.data[i] = exercise.backward(dy.data[i], kept[i] === 0 ? 0 : 1, 0.5);
            }
          },
        }
      : layer,
  );
  return startRun({ ...withoutSlips, layers, epochs: 1 }).last().loss / count;
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'Dropout, forward and back', zh: 'dropout 的前向和反向' },
  steps: [
    gives(
      printed('forward(3, 0, 0.5)', '0.0000', ({ forward }) => forward(3, 0, 0.5)),
      { en: 'k is 0: the neuron is switched off.', zh: 'k 是 0：神经元被关掉了。' },
    ),
    gives(
      printed('forward(3, 1, 0.5)', '6.0000', ({ forward }) => forward(3, 1, 0.5)),
      {
        en: 'Half of the time it is 0. What must it be the other half, for 3 on average?',
        zh: '一半时候是 0。另一半要是多少，平均才是 3？',
      },
    ),
    gives(
      printed('forward(3, 1, 0.25)', '12.0000', ({ forward }) => forward(3, 1, 0.25)),
      {
        en: 'It speaks in one case of four only, so it must speak four times as loud: 1 / keep.',
        zh: '四次里只说一次，所以声音要大四倍：1 / keep。',
      },
    ),
    gives(
      printed(
        {
          en: 'backward(2, k, 0.25) for k = 0 and k = 1',
          zh: 'backward(2, k, 0.25)，k = 0 和 k = 1',
        },
        ['0.0000', '8.0000'],
        ({ backward }) => [backward(2, 0, 0.25), backward(2, 1, 0.25)],
      ),
      {
        en: 'y is x times a number. So how fast does y grow with x?',
        zh: 'y 是 x 乘一个数。那么 x 增大时，y 增大得多快？',
      },
      { en: 'The same number: `dy * (k / keep)`.', zh: '就是同一个数：`dy * (k / keep)`。' },
    ),
    gives(
      printed(
        {
          en: 'the error of the first pass over 1,000 digits, trained with both',
          zh: '用它们训练，第一遍 1,000 个数字的误差',
        },
        '0.85405488',
        firstPass,
      ),
      {
        en: 'All by hand are right. Do both use k and keep?',
        zh: '手算的都对。两个函数都用到 k 和 keep 了吗？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: "That is the chapter's slip: the factor is missing on the way back.",
        zh: '这正是书上的笔误：反向漏了那个因子。',
      },
      answer: { ...solution, backward: (dy, k) => dy * k },
    },
    {
      says: {
        en: 'Nothing makes up for the silent ones: y is half as large on average.',
        zh: '没有补偿：平均起来，y 只有一半大。',
      },
      answer: { ...solution, forward: (x, k) => x * k },
    },
    {
      says: {
        en: 'That multiplies by keep, which makes it smaller still. Divide.',
        zh: '这是乘 keep，反而更小了。应该除以 keep。',
      },
      answer: { ...solution, forward: (x, k, keep) => x * k * keep },
    },
    {
      says: {
        en: 'That is always 2. It is 1 / keep, and 2 only for a coin.',
        zh: '这总是 2。应该是 1 / keep，抛硬币时才是 2。',
      },
      answer: { ...solution, forward: (x, k) => x * k * 2 },
    },
    {
      says: {
        en: 'A neuron that was switched off is blamed here: the mask is missing on the way back.',
        zh: '这里连关掉的神经元也要负责：反向漏了掩码。',
      },
      answer: { ...solution, backward: (dy, _k, keep) => dy / keep },
    },
  ],
  done: {
    en: 'This is packages/nn/src/layers/dropout.ts. In prediction it does nothing: that is what the factor is for.',
    zh: '这就是 packages/nn/src/layers/dropout.ts。预测时它什么也不做，那个因子正是为此而设。',
  },
});

export default check;
