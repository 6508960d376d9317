import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed } from '@retrace/lesson';
import * as solution from '../solutions/2-output-gradient.ts';
import type * as Exercise from './2-output-gradient.ts';

// What the article's neurons put out before the first update.
const [h1, h2] = [0.593269992, 0.596884378];
const [o1, o2] = [0.75136507, 0.772928465];

/** A weight after one step of gradient descent. */
const moved = (w: number, gradient: number): number => w - 0.5 * gradient;

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: {
    en: 'Which way a weight into the output layer goes',
    zh: '通往输出层的权重往哪个方向改',
  },
  steps: [
    gives(
      printed('outputGradient(0.5, 0, 2)', '0.25000000', ({ outputGradient }) =>
        outputGradient(0.5, 0, 2),
      ),
      {
        en: 'By hand: 0.5 too high, a slope of 0.5 · 0.5, and an input of 2.',
        zh: '手算：高了 0.5，斜率是 0.5 · 0.5，输入是 2。',
      },
      {
        en: 'Three links: `(y - t)`, `y * (1 - y)` and `h`. Multiply them.',
        zh: '三环：`(y - t)`、`y * (1 - y)` 和 `h`。把它们乘起来。',
      },
    ),
    gives(
      printed('outputGradient(0.8, 1, 0.5)', '-0.01600000', ({ outputGradient }) =>
        outputGradient(0.8, 1, 0.5),
      ),
      {
        en: 'An output that is too low wants more weight: its gradient is below 0.',
        zh: '输出太低，权重就该增大：梯度小于 0。',
      },
    ),
    gives(
      printed(
        {
          en: "w5, w6, w7 and w8 after one update, the article's",
          zh: '更新一次后的 w5、w6、w7、w8，文章的数',
        },
        ['0.35891648', '0.408666186', '0.511301270', '0.561370121'],
        ({ outputGradient }) => [
          moved(0.4, outputGradient(o1, 0.01, h1)),
          moved(0.45, outputGradient(o1, 0.01, h2)),
          moved(0.5, outputGradient(o2, 0.99, h1)),
          moved(0.55, outputGradient(o2, 0.99, h2)),
        ],
      ),
      {
        en: 'The two by hand are right. Does the function use h as it gets it?',
        zh: '手算的两个都对。函数用的是不是它得到的 h？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'The sign is turned round: that walks to a larger error. It is y - t here, since the update subtracts.',
        zh: '符号反了：这样误差会越走越大。更新时要减去梯度，所以这里是 y - t。',
      },
      answer: { outputGradient: (y, t, h) => -solution.outputGradient(y, t, h) },
    },
    {
      says: {
        en: 'The slope of the sigmoid is missing, y (1 - y).',
        zh: '漏了 sigmoid 的斜率 y (1 - y)。',
      },
      answer: { outputGradient: (y, t, h) => (y - t) * h },
    },
    {
      says: {
        en: 'That is the gradient of the sum. The weight only hears of it as much as h lets through.',
        zh: '这是对加权和的导数。权重是通过 h 起作用的，还要乘 h。',
      },
      answer: { outputGradient: (y, t) => (y - t) * (y * (1 - y)) },
    },
    {
      says: {
        en: 'That takes the slope at h. The sum belongs to the output neuron: its slope is y (1 - y).',
        zh: '这是取 h 处的斜率。加权和是输出神经元的，斜率应是 y (1 - y)。',
      },
      answer: { outputGradient: (y, t, h) => (y - t) * (h * (1 - h)) * h },
    },
  ],
  done: {
    en:
      'Four weights of the article are yours, to the last digit. For a whole layer this is dz = dy · slope ' +
      'and dW = xᵀ dz, in packages/nn/src/layers.',
    zh:
      '文章的四个权重，你一位不差地算了出来。对一整层来说，就是 packages/nn/src/layers 里的 ' +
      'dz = dy · 斜率 和 dW = xᵀ dz。',
  },
});

export default check;
