import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import { dense, type Layer, sigmoid } from '@retrace/nn';
import { layers } from '../src/network.ts';
import { stepByStep } from '../src/training.ts';
import type * as Exercise from './3-hidden-gradient.ts';

/** The article's training, in which the learner's function carries the error to the hidden layer. */
function trainWith({ hiddenGradient }: typeof Exercise): Run {
  // The output layer hands on the gradient of the sums; so the hidden sigmoid has nothing to add.
  const hidden: Layer = {
    ...sigmoid(),
    backward({ dy, dx }) {
      dx?.data.set(dy.data);
    },
  };
  const plain = dense(2, 2, { bias: 'frozen' });
  const output: Layer = {
    ...plain,
    backward(site) {
      plain.backward(site); // dW; what it writes as dh is replaced
      const { x: h, dy: dz, dx: dh, parameters } = site;
      const w = parameters.W.data;
      dh?.data.set([
        hiddenGradient([...dz.data], [w[0], w[1]], h.data[0]),
        hiddenGradient([...dz.data], [w[2], w[3]], h.data[1]),
      ]);
    },
  };
  return startRun({ ...stepByStep, layers: [layers[0], hidden, output, sigmoid()] });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'A hidden neuron with a share in two errors', zh: '对两个误差都有责任的隐藏神经元' },
  steps: [
    gives(
      printed('hiddenGradient([1, 0], [2, 3], 0.5)', '0.50000000', ({ hiddenGradient }) =>
        hiddenGradient([1, 0], [2, 3], 0.5),
      ),
      {
        en: 'By hand: only the first output errs, 1 · 2; and at 0.5 the slope is 0.25.',
        zh: '手算：只有第一个输出有误差，1 · 2；在 0.5 处斜率是 0.25。',
      },
      {
        en: 'First `const dh = dz[0] * w[0] + dz[1] * w[1];`, then dh times the slope at h.',
        zh: '先写 `const dh = dz[0] * w[0] + dz[1] * w[1];`，再乘 h 处的斜率。',
      },
    ),
    gives(
      printed('hiddenGradient([1, -1], [2, 3], 0.5)', '-0.25000000', ({ hiddenGradient }) =>
        hiddenGradient([1, -1], [2, 3], 0.5),
      ),
      {
        en: 'Two outputs pull in two directions, and the stronger weight wins. Add before the slope.',
        zh: '两个输出往两个方向拉，权重大的占上风。先相加，再乘斜率。',
      },
    ),
    gives(
      printed('hiddenGradient([0.5, 0.5], [1, 1], 0.2)', '0.16000000', ({ hiddenGradient }) =>
        hiddenGradient([0.5, 0.5], [1, 1], 0.2),
      ),
      { en: 'The slope at h = 0.2 is 0.2 · 0.8.', zh: 'h = 0.2 处的斜率是 0.2 · 0.8。' },
    ),
    reproduces(
      { en: "the article's updates, made with your gradient", zh: '用你的梯度做文章的更新' },
      stepByStep,
      trainWith,
      {
        en: 'The three by hand are right. What of weights below 0, which come after some hundred updates?',
        zh: '手算的三个都对。几百次更新之后会出现小于 0 的权重，那时还对吗？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That hears the first output only. A hidden neuron has a share in every error.',
        zh: '这只算了第一个输出。隐藏神经元对每个误差都有责任。',
      },
      answer: { hiddenGradient: (dz, w, h) => dz[0] * w[0] * (h * (1 - h)) },
    },
    {
      says: {
        en: 'The slope of the sigmoid is missing: that is dh, and not yet the gradient of the sum.',
        zh: '漏了 sigmoid 的斜率：这是 dh，还不是对加权和的导数。',
      },
      answer: { hiddenGradient: (dz, w) => dz[0] * w[0] + dz[1] * w[1] },
    },
    {
      says: {
        en: 'The weights are missing through which the errors come back.',
        zh: '漏了权重：误差是经过它们传回来的。',
      },
      answer: { hiddenGradient: (dz, _, h) => (dz[0] + dz[1]) * (h * (1 - h)) },
    },
    {
      says: {
        en: "The errors come back through each other's weights: dz of o1 belongs to the weight to o1.",
        zh: '两个误差走错了权重：o1 的 dz 要配通往 o1 的权重。',
      },
      answer: { hiddenGradient: (dz, w, h) => (dz[0] * w[1] + dz[1] * w[0]) * (h * (1 - h)) },
    },
    {
      says: {
        en: 'That takes the size of each share and drops its sign, so that opposite pulls add up.',
        zh: '这是只取每一份的大小，丢了符号，于是方向相反的也加到了一起。',
      },
      answer: {
        hiddenGradient: (dz, w, h) =>
          (Math.abs(dz[0] * w[0]) + Math.abs(dz[1] * w[1])) * (h * (1 - h)),
      },
    },
  ],
  done: {
    en:
      'This is backpropagation, whole: dx = dz Wᵀ in packages/nn/src/layers/dense.ts is your sum, for all ' +
      'neurons at once. Mind that W is the one from before the update; the article itself slipped there.',
    zh:
      '这就是完整的反向传播：packages/nn/src/layers/dense.ts 里的 dx = dz Wᵀ 就是你的求和，所有神经元' +
      '一起算。注意 W 是更新之前的那个；文章自己在这里失了手。',
  },
});

export default check;
