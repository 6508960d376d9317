import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import { dense, gradientDescent, type Layer, type Optimizer, sigmoid } from '@retrace/nn';
import * as solution from '../solutions/2-one-step.ts';
import { neuron } from '../src/neuron.ts';
import type * as Exercise from './2-one-step.ts';

/** The article's training, in which each gradient and each new weight is the learner's. */
function trainWith({ gradient, updated }: typeof Exercise): Run {
  const learningRate = 1;
  const layer: Layer = {
    ...dense(3, 1, { bias: false }),
    backward({ x, dy: dz, gradients }) {
      gradients.W.data.forEach((_, j, dW) => {
        const inputs = x.data.filter((_value, i) => i % x.cols === j);
        dW[j] = gradient([...inputs], [...dz.data]);
      });
    },
  };
  const optimizer: Optimizer = {
    ...gradientDescent({ learningRate }),
    update({ theta, gradient: dW }) {
      for (let i = 0; i < theta.length; i++) theta[i] = updated(theta[i], dW[i], learningRate);
    },
  };
  return startRun({ ...neuron, layers: [layer, sigmoid()], optimizer });
}

/** The first weight's inputs, and what the table "By hand" of the README has for dz. */
const x = [0, 1, 1, 0];
const dz = [0.05289153, -0.14809799, -0.13811206, 0.08418501];

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'One step of learning', zh: '学习一步' },
  steps: [
    gives(
      printed('gradient([1, 2], [3, 4])', '11.000000', ({ gradient }) => gradient([1, 2], [3, 4])),
      {
        en: 'Each sample adds its own product: 1 · 3 is the first. What is the second?',
        zh: '每个样本贡献一个乘积：第一个是 1 · 3。第二个呢？',
      },
      {
        en: 'Begin with `let dW = 0;`, go through the samples, and give dW after the loop.',
        zh: '先写 `let dW = 0;`，用循环逐个处理样本，循环结束后返回 dW。',
      },
      {
        en: '`for (let i = 0; i < x.length; i++) dW += x[i] * dz[i];`',
        zh: '`for (let i = 0; i < x.length; i++) dW += x[i] * dz[i];`',
      },
    ),
    gives(
      printed(
        {
          en: "gradient(...) of the article's first weight",
          zh: 'gradient(...)，文章的第一个权重',
        },
        '-0.28621005',
        ({ gradient }) => gradient(x, dz),
      ),
      {
        en: 'Its inputs are 0, 1, 1, 0. Which samples have a say at all?',
        zh: '它的输入是 0、1、1、0。哪些样本影响得到它？',
      },
    ),
    gives(
      printed('updated(2, 3, 0.5)', '0.50000000', ({ updated }) => updated(2, 3, 0.5)),
      {
        en:
          'The gradient is 3, so the loss grows with the weight. Which way does the weight go, and ' +
          'how far at half speed?',
        zh: '梯度是 3，权重越大损失越大。权重该往哪边走？学习率 0.5，走多远？',
      },
      {
        en: 'It goes down, by `learningRate * dW`.',
        zh: '往小的方向走，走 `learningRate * dW`。',
      },
    ),
    gives(
      printed(
        { en: "updated(...) of the article's first weight", zh: 'updated(...)，文章的第一个权重' },
        '0.12025406',
        ({ updated }) => updated(-0.16595599, -0.28621005, 1),
      ),
      {
        en: 'A gradient below 0 says: the loss falls if the weight grows.',
        zh: '梯度小于 0，说明权重变大，损失就变小。',
      },
    ),
    reproduces(
      {
        en: "the article's 15,000 epochs, with your two functions",
        zh: '用你的两个函数训练文章的 15,000 轮',
      },
      neuron,
      trainWith,
      {
        en: 'The steps by hand are right. What differs when other numbers come in?',
        zh: '手算的几步都对。换了别的数，会有什么不同？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That is the mean over the samples. The loss of this lesson is a sum, and so is dW.',
        zh: '这是各样本的平均。这一课的损失是求和，所以 dW 也是求和。',
      },
      answer: {
        ...solution,
        gradient: (inputs, derivatives) => solution.gradient(inputs, derivatives) / inputs.length,
      },
    },
    {
      says: {
        en: 'The inputs are missing: a sample whose input is 0 cannot move the weight.',
        zh: '漏了输入：输入是 0 的样本，动不了这个权重。',
      },
      answer: {
        ...solution,
        gradient: (_, derivatives) => derivatives.reduce((sum, value) => sum + value, 0),
      },
    },
    {
      says: {
        en: 'That is only the first sample: a `return` inside of a loop ends it.',
        zh: '这只是第一个样本：循环里的 `return` 会让函数立即结束。',
      },
      answer: { ...solution, gradient: (inputs, derivatives) => inputs[0] * derivatives[0] },
    },
    {
      says: {
        en: 'That walks uphill: the gradient points to where the loss grows.',
        zh: '这是往上坡走：梯度指向损失增大的方向。',
      },
      answer: { ...solution, updated: (weight, dW, rate) => weight + rate * dW },
    },
    {
      says: { en: 'That leaves the learning rate out.', zh: '漏了学习率。' },
      answer: { ...solution, updated: (weight, dW) => weight - dW },
    },
    {
      says: {
        en: 'That is the step. The new weight is the old one and the step.',
        zh: '这只是走的那一步。新的权重是旧的权重加上这一步。',
      },
      answer: { ...solution, updated: (_, dW, rate) => -rate * dW },
    },
  ],
  done: {
    en:
      'This is gradient descent, all of it. The project has your first function in ' +
      'packages/nn/src/layers/dense.ts and your second in ' +
      'packages/nn/src/optimizers/gradient-descent.ts.',
    zh:
      '这就是梯度下降的全部。你的第一个函数在 packages/nn/src/layers/dense.ts，第二个在 ' +
      'packages/nn/src/optimizers/gradient-descent.ts。',
  },
});

export default check;
