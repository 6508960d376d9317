import { sigmoid } from '@retrace/elementary';
import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed } from '@retrace/lesson';
import type * as Exercise from './1-forward.ts';

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'What a neuron puts out', zh: '一个神经元的输出' },
  steps: [
    gives(
      printed('output([1, 2], [4, -1], -2)', '0.50000000', ({ output }) =>
        output([1, 2], [4, -1], -2),
      ),
      {
        en: 'By hand: 1 · 4 and 2 · -1, and then the bias -2. The sigmoid of 0 is one half.',
        zh: '手算：1 · 4 和 2 · -1，再加偏置 -2。sigmoid(0) 是二分之一。',
      },
      {
        en: 'The first input is `x[0]`, its weight `w[0]`: `x[0] * w[0]` is the first product.',
        zh: '第一个输入是 `x[0]`，它的权重是 `w[0]`：`x[0] * w[0]` 是第一个乘积。',
      },
      {
        en: '`const net = x[0] * w[0] + x[1] * w[1] + b;`',
        zh: '`const net = x[0] * w[0] + x[1] * w[1] + b;`',
      },
    ),
    gives(
      printed(
        {
          en: "h1: output([0.05, 0.10], [0.15, 0.20], 0.35), the article's",
          zh: 'h1：output([0.05, 0.10], [0.15, 0.20], 0.35)，文章的数',
        },
        '0.593269992',
        ({ output }) => output([0.05, 0.1], [0.15, 0.2], 0.35),
      ),
      {
        en: 'The sum should be 0.3775 before it is squeezed.',
        zh: '压缩之前，加权和应当是 0.3775。',
      },
    ),
    gives(
      printed(
        {
          en: "o1, which takes what h1 and h2 put out, the article's",
          zh: 'o1，以 h1 和 h2 的输出为输入，文章的数',
        },
        '0.75136507',
        ({ output }) => {
          const h1 = output([0.05, 0.1], [0.15, 0.2], 0.35);
          const h2 = output([0.05, 0.1], [0.25, 0.3], 0.35);
          return output([h1, h2], [0.4, 0.45], 0.6);
        },
      ),
      {
        en: 'The same function, one layer on. Does it use all of its arguments, and nothing else?',
        zh: '同一个函数，用在下一层。它是不是用到了每一个参数，又没有用别的？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'The bias is missing. A neuron adds it whatever the inputs are.',
        zh: '漏了偏置。不管输入是什么，神经元总要加上它。',
      },
      answer: { output: (x, w) => sigmoid(x[0] * w[0] + x[1] * w[1]) },
    },
    {
      says: {
        en: 'The weights have changed places: w1 belongs to x1, and w2 to x2.',
        zh: '权重放反了：w1 配 x1，w2 配 x2。',
      },
      answer: { output: (x, w, b) => sigmoid(x[0] * w[1] + x[1] * w[0] + b) },
    },
    {
      says: {
        en: 'That adds inputs and weights. A weight says how much an input counts: it multiplies.',
        zh: '这是把输入和权重相加。权重表示输入有多重要，应当相乘。',
      },
      answer: { output: (x, w, b) => sigmoid(x[0] + w[0] + x[1] + w[1] + b) },
    },
    {
      says: {
        en: 'That is the sum, not yet squeezed; leave the line with the sigmoid as it was.',
        zh: '这是加权和，还没有压缩；sigmoid 那一行不要改。',
      },
      answer: { output: (x, w, b) => x[0] * w[0] + x[1] * w[1] + b },
    },
  ],
  done: {
    en:
      'That is the forward pass. For whole batches it is two lines of packages/nn/src/layers/dense.ts, ' +
      'z = x W and + b.',
    zh:
      '这就是前向传播。对整批样本来说，它是 packages/nn/src/layers/dense.ts 里的两行：z = x W 和 ' +
      '+ b。',
  },
});

export default check;
