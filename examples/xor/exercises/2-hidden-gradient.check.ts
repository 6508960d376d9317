import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import { dense, type Layer, sigmoid } from '@retrace/nn';
import * as solution from '../solutions/2-hidden-gradient.ts';
import { threeLayerJs } from '../src/three-layer-js.ts';
import type * as Exercise from './2-hidden-gradient.ts';

/** The article's training, in which the learner's function carries the blame to the hidden layer. */
function trainWith({ hiddenGradient }: typeof Exercise): Run {
  // The output layer hands on dz1, slope and all; so the hidden sigmoid has nothing to add.
  const hidden: Layer = {
    ...sigmoid(),
    backward({ dy, dx }) {
      dx?.data.set(dy.data);
    },
  };
  const plain = dense(4, 1, { bias: false });
  const output: Layer = {
    ...plain,
    backward(site) {
      plain.backward(site); // dW2; what it writes as dh is replaced
      const { x: h, dy: dz2, dx: dh, parameters } = site;
      dh?.data.forEach((_, k, values) => {
        const neuron = k % h.cols; // stored row by row, a sample in each
        const sample = (k - neuron) / h.cols;
        values[k] = hiddenGradient(dz2.data[sample], parameters.W.data[neuron], h.data[k]);
      });
    },
  };
  return startRun({
    ...threeLayerJs,
    layers: [dense(3, 4, { bias: false }), hidden, output, sigmoid()],
  });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'The blame of a hidden neuron', zh: '隐藏神经元该负多少责任' },
  steps: [
    gives(
      printed('hiddenGradient(2, 3, 0.2)', '0.96000000', ({ hiddenGradient }) =>
        hiddenGradient(2, 3, 0.2),
      ),
      {
        en: 'By hand: dz2 = 2 comes back through the weight 3. How steep is the sigmoid at 0.2?',
        zh: '手算：dz2 = 2 经过权重 3 传回来。输出为 0.2 处 sigmoid 有多陡？',
      },
      {
        en: 'First `const dh = dz2 * w2;`, then dh times the slope.',
        zh: '先写 `const dh = dz2 * w2;`，再用 dh 乘斜率。',
      },
      {
        en: 'The slope is `h * (1 - h)`, with the sign `*`: `h (1 - h)` would be a call.',
        zh: '斜率写作 `h * (1 - h)`，乘号 `*` 不能省：`h (1 - h)` 是函数调用。',
      },
    ),
    gives(
      printed('hiddenGradient(2, -3, 0.2)', '-0.96000000', ({ hiddenGradient }) =>
        hiddenGradient(2, -3, 0.2),
      ),
      {
        en: 'A weight below 0 turns the blame round: what was too high for one is too low for the other.',
        zh: '权重小于 0，责任就反过来：对这一个是太高，对另一个就是太低。',
      },
    ),
    gives(
      printed(
        {
          en: 'hiddenGradient(...) of the first step by hand',
          zh: 'hiddenGradient(...)，手算的第一步',
        },
        '0.01615584',
        ({ hiddenGradient }) => hiddenGradient(-0.11316304, -0.5910955, 0.40795614),
      ),
      {
        en: 'Follow step 4 of "One step by hand" in the README.',
        zh: '对照 README 里“手算一步”的第 4 步。',
      },
    ),
    reproduces(
      {
        en: "the article's four printed outputs, trained with your gradient",
        zh: '用你的梯度训练，得到文章给出的四个输出',
      },
      threeLayerJs,
      trainWith,
      {
        en: 'The three by hand are right. What differs in a network that is sure, with h near 0 or 1?',
        zh: '手算的三个都对。网络有把握以后，h 接近 0 或 1，会有什么不同？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'The slope is missing: that is dh, how the loss grows with the output h, not yet with z1.',
        zh: '漏了斜率：这是 dh，即损失对输出 h 的导数，还不是对 z1 的。',
      },
      answer: { hiddenGradient: (dz2, w2) => dz2 * w2 },
    },
    {
      says: {
        en: 'The weight is missing, through which the blame comes back.',
        zh: '漏了权重：误差是经过它传回来的。',
      },
      answer: { hiddenGradient: (dz2, _, h) => dz2 * h * (1 - h) },
    },
    {
      says: {
        en: 'That multiplies by h, not by the slope at h: the 1 - h is missing.',
        zh: '这是乘以 h，不是乘以 h 处的斜率：漏了 1 - h。',
      },
      answer: { hiddenGradient: (dz2, w2, h) => dz2 * w2 * h },
    },
    {
      says: {
        en: 'That lacks dz2, the blame itself.',
        zh: '漏了 dz2，也就是传回来的误差本身。',
      },
      answer: { hiddenGradient: (_, w2, h) => w2 * h * (1 - h) },
    },
    {
      says: {
        en: 'The sign is turned round. Only the update turns it, in the end.',
        zh: '符号反了。要到最后更新权重时才变号。',
      },
      answer: { hiddenGradient: (...links) => -solution.hiddenGradient(...links) },
    },
    {
      says: {
        en: 'That adds what is to be multiplied: the links of a chain multiply.',
        zh: '该乘的地方写成了加：链式法则的各环要相乘。',
      },
      answer: { hiddenGradient: (dz2, w2, h) => dz2 + w2 + h * (1 - h) },
    },
    {
      says: {
        en: 'That takes the size of the weight and drops its sign.',
        zh: '这是只取权重的大小，丢了它的符号。',
      },
      answer: { hiddenGradient: (dz2, w2, h) => solution.hiddenGradient(dz2, Math.abs(w2), h) },
    },
  ],
  done: {
    en:
      'This is backpropagation. In packages/nn/src/layers, dense.ts has your first line for all ' +
      'samples and neurons at once, dh = dz2 W2ᵀ, and sigmoid.ts the second.',
    zh:
      '这就是反向传播。在 packages/nn/src/layers 里，dense.ts 对所有样本和神经元一起算你的第一行，' +
      'dh = dz2 W2ᵀ，sigmoid.ts 算第二行。',
  },
});

export default check;
