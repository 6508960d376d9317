import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed, startRun } from '@retrace/lesson';
import { dense, type Layer, sigmoid } from '@retrace/nn';
import * as solution from '../solutions/3-hidden-delta.ts';
import { backpropagation } from '../src/backpropagation.ts';
import type * as Exercise from './3-hidden-delta.ts';

/** The errors of the article's training, in which the learner's function carries the blame back. */
function errorsWith({ hiddenDelta }: typeof Exercise): number[] {
  // The output layer hands on the delta, slope and all; so the hidden sigmoid has nothing to add.
  const hidden: Layer = {
    ...sigmoid(),
    backward: ({ dy, dx }) => dx?.data.set(dy.data),
  };
  const plain = dense(2, 2);
  const output: Layer = {
    ...plain,
    backward(site) {
      plain.backward(site); // dW2 and db2; what it writes as dh is replaced
      const { x: h, dy, dx, parameters } = site;
      const { data: W, cols } = parameters.W;
      dx?.data.forEach((_, neuron, values) => {
        const w = [...W.subarray(neuron * cols, (neuron + 1) * cols)];
        // A delta is t - y times the slope, and so the gradient with its sign turned.
        values[neuron] = -hiddenDelta(
          w,
          Array.from(dy.data, (dz) => -dz),
          h.data[neuron],
        );
      });
    },
  };
  const layers = [dense(2, 2), hidden, output, sigmoid()];
  return [
    ...startRun({ ...backpropagation, layers })
      .last()
      .losses.subarray(1),
  ];
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'Blame from two outputs', zh: '两个输出传回来的误差' },
  steps: [
    gives(
      printed('hiddenDelta([2], [0.5], 0.2)', '0.16000000', ({ hiddenDelta }) =>
        hiddenDelta([2], [0.5], 0.2),
      ),
      {
        en: 'One output: 2 · 0.5 comes back, and the slope at h = 0.2 is 0.2 · 0.8.',
        zh: '一个输出：传回来 2 · 0.5，h = 0.2 处的斜率是 0.2 · 0.8。',
      },
      {
        en: 'The slope is `h * (1 - h)`.',
        zh: '斜率是 `h * (1 - h)`。',
      },
    ),
    gives(
      printed('hiddenDelta([2, -1], [0.5, 0.25], 0.2)', '0.12000000', ({ hiddenDelta }) =>
        hiddenDelta([2, -1], [0.5, 0.25], 0.2),
      ),
      {
        en: 'Two outputs: 2 · 0.5 and -1 · 0.25 come back. Add them before the slope.',
        zh: '两个输出：传回来 2 · 0.5 和 -1 · 0.25。先加起来，再乘斜率。',
      },
      {
        en: 'Begin with `let error = 0;` and add `w[k] * deltas[k]` in a loop over k.',
        zh: '先写 `let error = 0;`，对 k 循环，把 `w[k] * deltas[k]` 加上去。',
      },
    ),
    gives(
      printed(
        { en: "the article's hidden delta", zh: '文章的隐藏 delta' },
        '-0.00053480480466',
        ({ hiddenDelta }) =>
          hiddenDelta(
            [0.2550690257394217, 0.4494910647887381],
            [-0.14619064683582808, 0.0771723774346327],
            0.7105668883115941,
          ),
      ),
      {
        en: 'Here the two nearly cancel: one output wants h smaller, the other larger.',
        zh: '这里两者几乎抵消：一个输出要 h 小，另一个要 h 大。',
      },
    ),
    gives(
      printed(
        {
          en: "the article's errors of epochs 0, 1, 5, 10 and 19",
          zh: '文章第 0、1、5、10、19 轮的误差',
        },
        ['6.350', '5.531', '4.173', '2.626', '1.132'],
        (exercise) => {
          const errors = errorsWith(exercise);
          return [0, 1, 5, 10, 19].map((epoch) => errors[epoch]);
        },
      ),
      {
        en: 'The three by hand are right. Does your loop go over as many outputs as there are?',
        zh: '手算的三个都对。循环的次数等于输出的个数吗？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'The slope is missing: that is the error that comes back, not yet the delta.',
        zh: '漏了斜率：这是传回来的误差，还不是 delta。',
      },
      answer: { hiddenDelta: (w, deltas) => w.reduce((sum, v, k) => sum + v * deltas[k], 0) },
    },
    {
      says: {
        en: 'That hears the first output only.',
        zh: '这只用了第一个输出。',
      },
      answer: { hiddenDelta: (w, deltas, h) => w[0] * deltas[0] * (h * (1 - h)) },
    },
    {
      says: {
        en: 'The weights are missing, through which the blame comes back.',
        zh: '漏了权重：误差是经过它们传回来的。',
      },
      answer: {
        hiddenDelta: (_, deltas, h) => deltas.reduce((sum, d) => sum + d, 0) * (h * (1 - h)),
      },
    },
    {
      says: {
        en: 'That is the mean over the outputs. Blame is added up.',
        zh: '这是对各输出取平均。误差应当相加。',
      },
      answer: {
        hiddenDelta: (w, deltas, h) => solution.hiddenDelta(w, deltas, h) / w.length,
      },
    },
    {
      says: {
        en: 'That multiplies the sums: each delta belongs to its own weight.',
        zh: '这是把两个总和相乘：每个 delta 要配它自己的权重。',
      },
      answer: {
        hiddenDelta(w, deltas, h) {
          const [a, b] = [w, deltas].map((list) => list.reduce((sum, v) => sum + v, 0));
          return a * b * (h * (1 - h));
        },
      },
    },
    {
      says: {
        en: 'The slope of the sigmoid is h (1 - h); that multiplies by h alone.',
        zh: 'sigmoid 的斜率是 h (1 - h)；这里只乘了 h。',
      },
      answer: {
        hiddenDelta: (w, deltas, h) => w.reduce((sum, v, k) => sum + v * deltas[k], 0) * h,
      },
    },
    {
      says: {
        en: 'The sign is turned round.',
        zh: '符号反了。',
      },
      answer: { hiddenDelta: (...given) => -solution.hiddenDelta(...given) },
    },
  ],
  done: {
    en:
      'For all hidden neurons at once your loop is dh = dz Wᵀ in packages/nn/src/layers/dense.ts: one ' +
      'row of W is what you have called w.',
    zh:
      '对所有隐藏神经元一起算，你的循环就是 packages/nn/src/layers/dense.ts 里的 dh = dz Wᵀ：' +
      'W 的一行，就是这里的 w。',
  },
});

export default check;
