import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed } from '@retrace/lesson';
import * as solution from '../solutions/2-through-time.ts';
import { sharedGradient } from '../solutions/3-shared-weight.ts';
import { addition } from '../src/addition.ts';
import type * as Exercise from './2-through-time.ts';
import { trainWith } from './with-blame.ts';

/** From time only, without the blame from above. */
const fromTime = (dzNext: readonly number[], wh: readonly number[], h: number): number =>
  solution.blame(dzNext, wh, 0, h);

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'Blame that comes back through time', zh: '穿过时间传回来的误差' },
  steps: [
    gives(
      printed('blame([2], [3], 1, 0.2)', '1.12000000', ({ blame }) => blame([2], [3], 1, 0.2)),
      {
        en: 'By hand: 2 comes back through the weight 3, and 1 from above. Together, times 0.16.',
        zh: '手算：2 经过权重 3 传回来，上方再来 1。加起来，乘 0.16。',
      },
      { en: 'The slope is `h * (1 - h)`.', zh: '斜率是 `h * (1 - h)`。' },
    ),
    gives(
      printed('blame([0], [3], 2, 0.5)', '0.50000000', ({ blame }) => blame([0], [3], 2, 0.5)),
      {
        en: 'At the last place there is no next one. What is left is 2, times the slope at 0.5.',
        zh: '最后一位没有下一位，只剩下 2，再乘 0.5 处的斜率。',
      },
    ),
    gives(
      printed('blame([2, -1], [3, 4], 1, 0.2)', '0.48000000', ({ blame }) =>
        blame([2, -1], [3, 4], 1, 0.2),
      ),
      {
        en: 'Every neuron of the next place sends something back: 2 * 3 and -1 * 4.',
        zh: '下一位的每个神经元都会传回一些：2 * 3 和 -1 * 4。',
      },
      {
        en: 'A loop: `for (let k = 0; k < wh.length; k++) sum += dzNext[k] * wh[k];`',
        zh: '用循环：`for (let k = 0; k < wh.length; k++) sum += dzNext[k] * wh[k];`',
      },
    ),
    reproduces(
      {
        en: "the article's 200 printed values, trained with your function",
        zh: '用你的函数训练，得到文章给出的 200 个值',
      },
      addition,
      ({ blame }) => trainWith(blame, sharedGradient),
      {
        en: 'The three by hand are right. Does it also hold for sixteen neurons, and for h near 0 or 1?',
        zh: '手算的三个都对。十六个神经元、h 接近 0 或 1 时也对吗？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That forgets the future: a neuron answers for the next place as well.',
        zh: '这忘了将来：神经元也要为下一位负责。',
      },
      answer: { blame: (_next, _wh, fromAbove, h) => solution.blame([], [], fromAbove, h) },
    },
    {
      says: {
        en: 'That forgets its own place: what comes from above is missing.',
        zh: '这忘了自己这一位：漏了从上方来的部分。',
      },
      answer: { blame: (dzNext, wh, _above, h) => fromTime(dzNext, wh, h) },
    },
    {
      says: {
        en: 'The slope is missing: that is dh, not yet dz.',
        zh: '漏了斜率：这是 dh，还不是 dz。',
      },
      answer: {
        blame: (dzNext, wh, fromAbove) => 4 * solution.blame(dzNext, wh, fromAbove, 0.5),
      },
    },
    {
      says: {
        en: 'Only what comes back through time gets the slope here; both parts need it.',
        zh: '这里只有从时间来的部分乘了斜率；两部分都要乘。',
      },
      answer: { blame: (dzNext, wh, fromAbove, h) => fromTime(dzNext, wh, h) + fromAbove },
    },
    {
      says: {
        en: 'Only the first neuron of the next place is heard here: there are more.',
        zh: '这里只算了下一位的第一个神经元：还有别的。',
      },
      answer: {
        blame: (dzNext, wh, fromAbove, h) =>
          solution.blame(dzNext.slice(0, 1), wh.slice(0, 1), fromAbove, h),
      },
    },
  ],
  done: {
    en:
      'This is backpropagation through time: the chain rule, place by place, from the last to the ' +
      'first. packages/nn/src/layers/recurrent.ts has your line in its backward.',
    zh:
      '这就是随时间反向传播（backpropagation through time）：链式法则，从最后一位到第一位，逐位' +
      '往回走。packages/nn/src/layers/recurrent.ts 的 backward 里就有你写的这一行。',
  },
});

export default check;
