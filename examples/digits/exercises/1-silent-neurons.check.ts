import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed, startRun } from '@retrace/lesson';
import { relu } from '@retrace/nn';
import { count } from '../src/images.ts';
import { withoutSlips } from '../src/without-slips.ts';
import type * as Exercise from './1-silent-neurons.ts';

/** The error of the first pass with dropout, with the learner's slope. */
function firstPass({ slope }: typeof Exercise): number {
  const layers = withoutSlips.layers.map((layer) =>
    layer.name === 'relu'
      ? {
          ...relu(),
          backward: ({ y, dy, dx }: Parameters<typeof layer.backward>[0]) =>
            y.data.forEach((value, i) => dx && (dx.data[i] = dy.data[i] * slope(value))),
        }
      : layer,
  );
  return startRun({ ...withoutSlips, layers, epochs: 1 }).last().loss / count;
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'The slope of relu, and who stays silent', zh: 'relu 的斜率，和没有出声的神经元' },
  steps: [
    gives(
      printed('slope(3)', '1.0000', ({ slope }) => slope(3)),
      {
        en: 'Where relu lets through, the output grows as fast as the sum.',
        zh: 'relu 让它通过时，和增大多少，输出就增大多少。',
      },
    ),
    gives(
      printed('slope(0)', '0.0000', ({ slope }) => slope(0)),
      {
        en: 'An output of 0 means that the sum was cut off. Would a slightly larger sum change it?',
        zh: '输出是 0，说明和被截掉了。和稍大一点，输出会变吗？',
      },
      { en: 'It is `y > 0 ? 1 : 0`.', zh: '写作 `y > 0 ? 1 : 0`。' },
    ),
    gives(
      printed(
        {
          en: 'the error of the first pass over 1,000 digits, trained with your slope',
          zh: '用你的斜率训练，第一遍 1,000 个数字的误差',
        },
        '0.85405488',
        firstPass,
      ),
      {
        en: 'The two by hand are right. What does it give for a very small y?',
        zh: '手算的两个都对。y 很小的时候，它给出多少？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: "That is the chapter's slip: no output of relu is below 0, so >= 0 is always true.",
        zh: '这正是书上的笔误：relu 的输出不会小于 0，所以 >= 0 永远成立。',
      },
      answer: { slope: (y) => (y >= 0 ? 1 : 0) },
    },
    {
      says: {
        en: 'That is y itself: how loud the neuron is, not how fast its output grows.',
        zh: '这是 y 本身：神经元的声音有多大，不是输出增大得多快。',
      },
      answer: { slope: (y) => y },
    },
    {
      says: {
        en: 'That is the slope of the sigmoid.',
        zh: '这是 sigmoid 的斜率。',
      },
      answer: { slope: (y) => y * (1 - y) },
    },
    {
      says: {
        en: 'That only hears loud neurons. Any output above 0 has slope 1, however small.',
        zh: '这只听得见声音大的神经元。输出只要大于 0，再小，斜率也是 1。',
      },
      answer: { slope: (y) => (y > 0.5 ? 1 : 0) },
    },
  ],
  done: {
    en: 'packages/nn/src/layers/relu.ts has your line; src/slips.ts of this lesson has the slip.',
    zh: 'packages/nn/src/layers/relu.ts 里就有你写的这一行；本课的 src/slips.ts 里是那处笔误。',
  },
});

export default check;
