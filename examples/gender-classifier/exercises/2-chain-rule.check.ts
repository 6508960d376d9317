import { sigmoid } from '@retrace/elementary';
import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import { zeros } from '@retrace/linalg';
import { dense, type Layer, meanSquaredError } from '@retrace/nn';
import * as solution from '../solutions/2-chain-rule.ts';
import { classifier } from '../src/training.ts';
import type * as Exercise from './2-chain-rule.ts';

/** The article's training, in which the four weights of W1 learn by the learner's derivative. */
function trainWith({ derivative }: typeof Exercise): Run {
  let [y, t] = [zeros(1, 1), zeros(1, 1)];
  let w2 = zeros(2, 1);
  const plain = dense(2, 2);
  const hidden: Layer = {
    ...plain,
    backward(site) {
      plain.backward(site); // db1; what it writes as dW1 is replaced
      const { x, y: z1, gradients } = site;
      // W1 is stored row by row: the weight k goes from input k / 2 to neuron k % 2.
      gradients.W.data.forEach((_, k, dW1) => {
        const neuron = k % 2;
        const h = sigmoid(z1.data[neuron]);
        dW1[k] = derivative(x.data[(k - neuron) / 2], h, w2.data[neuron], y.data[0], t.data[0]);
      });
    },
  };
  return startRun({
    ...classifier,
    layers: [hidden, ...classifier.layers.slice(1)],
    initialize: {
      ...classifier.initialize,
      fill(network, rng) {
        w2 = network.parameters[1].W;
        classifier.initialize.fill(network, rng);
      },
    },
    loss: {
      ...meanSquaredError,
      gradient(outputs, targets, out) {
        [y, t] = [outputs, targets];
        return meanSquaredError.gradient(outputs, targets, out);
      },
    },
  });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'The chain rule for one weight', zh: '一个权重的链式法则' },
  steps: [
    gives(
      printed('derivative(3, 0.5, 5, 0.2, 0)', '0.24000000', ({ derivative }) =>
        derivative(3, 0.5, 5, 0.2, 0),
      ),
      {
        en:
          'By hand: 2 · 0.2 for the loss, 0.2 · 0.8 for the slope at y, and so on. That is x = 3, ' +
          'h = 0.5, w2 = 5, y = 0.2, t = 0.',
        zh:
          '手算：损失的导数是 2 · 0.2，y 处的斜率是 0.2 · 0.8，依此类推。这里 x = 3，h = 0.5，' +
          'w2 = 5，y = 0.2，t = 0。',
      },
      {
        en: 'One line for each link: `const dy = 2 * (y - t);`, `const dz2 = dy * y * (1 - y);`, and on.',
        zh: '一环写一行：`const dy = 2 * (y - t);`，`const dz2 = dy * y * (1 - y);`，接着往下写。',
      },
      {
        en: '`const dh = dz2 * w2;`, `const dz1 = dh * h * (1 - h);`, and the last link is x.',
        zh: '`const dh = dz2 * w2;`，`const dz1 = dh * h * (1 - h);`，最后一环是 x。',
      },
    ),
    gives(
      printed('derivative(3, 0.5, 5, 0.2, 1)', '-0.96000000', ({ derivative }) =>
        derivative(3, 0.5, 5, 0.2, 1),
      ),
      {
        en: 'Only the target has changed, from 0 to 1: now the answer is too low by 0.8.',
        zh: '只有目标值变了，从 0 变成 1：现在输出低了 0.8。',
      },
    ),
    gives(
      printed(
        { en: "derivative(...) of Alice's first step", zh: 'derivative(...)，Alice 的第一步' },
        '-0.26885494',
        ({ derivative }) => derivative(-2, 0.5707164, -1.86705622, 0.36874409, 1),
      ),
      {
        en: 'Follow steps 3 to 7 of "By hand" in the README, link by link.',
        zh: '对照 README 里“手算一步”的第 3 到第 7 步，一环一环地看。',
      },
    ),
    reproduces(
      {
        en: "the article's training, with your derivative for W1",
        zh: '文章的训练，W1 用你的导数',
      },
      classifier,
      trainWith,
      {
        en: 'The three by hand are right. Bob has h = 0.9999999997: what does your slope do there?',
        zh: '手算的三个都对。Bob 的 h = 0.9999999997：你的斜率在那里怎么样？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'The 2 of the squared error is missing: (y - t)² has the derivative 2 (y - t).',
        zh: '漏了平方误差的 2：(y - t)² 的导数是 2 (y - t)。',
      },
      answer: { derivative: (...links) => solution.derivative(...links) / 2 },
    },
    {
      says: { en: 'The slope at y is missing.', zh: '漏了 y 处的斜率。' },
      answer: { derivative: (x, h, w2, y, t) => 2 * (y - t) * w2 * h * (1 - h) * x },
    },
    {
      says: { en: 'The slope at the hidden neuron is missing.', zh: '漏了隐藏神经元处的斜率。' },
      answer: { derivative: (x, _, w2, y, t) => 2 * (y - t) * y * (1 - y) * w2 * x },
    },
    {
      says: {
        en: 'The weight w2 is missing, through which the blame comes back.',
        zh: '漏了权重 w2：误差是经过它传回来的。',
      },
      answer: { derivative: (x, h, _, y, t) => solution.derivative(x, h, 1, y, t) },
    },
    {
      says: {
        en: 'The input x is missing: that is the derivative by z1, one link too early.',
        zh: '漏了输入 x：这是对 z1 的导数，少了一环。',
      },
      answer: { derivative: (_, h, w2, y, t) => solution.derivative(1, h, w2, y, t) },
    },
    {
      says: {
        en: 'The sign is turned round: t - y instead of y - t.',
        zh: '符号反了：写成了 t - y，应是 y - t。',
      },
      answer: { derivative: (...links) => -solution.derivative(...links) },
    },
    {
      says: {
        en: 'That is the derivative by w2, in which the input is h, not x.',
        zh: '这是对 w2 的导数，那里的输入是 h，不是 x。',
      },
      answer: { derivative: (_, h, _w2, y, t) => 2 * (y - t) * y * (1 - y) * h },
    },
    {
      says: {
        en: 'The target is missing: the error is y - t.',
        zh: '漏了目标值：误差是 y - t。',
      },
      answer: { derivative: (x, h, w2, y) => solution.derivative(x, h, w2, y, 0) },
    },
  ],
  done: {
    en:
      'This is backpropagation. A library computes the same links, and keeps what two weights have ' +
      'in common: packages/nn/src/passes.ts goes through the layers from the last to the first.',
    zh:
      '这就是反向传播。程序库算的也是这几环，只是把几个权重共用的部分留着：' +
      'packages/nn/src/passes.ts 从最后一层走到第一层。',
  },
});

export default check;
