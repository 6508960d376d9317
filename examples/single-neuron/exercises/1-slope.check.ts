import { sigmoid } from '@retrace/elementary';
import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import { dense, type Layer, sigmoid as sigmoidLayer } from '@retrace/nn';
import { neuron } from '../src/neuron.ts';
import type * as Exercise from './1-slope.ts';

/** The article's training, with the learner's slope in the sigmoid's backward pass. */
function trainWith({ slope }: typeof Exercise): Run {
  const layer: Layer = {
    ...sigmoidLayer(),
    backward({ y, dy, dx: dz }) {
      dz?.data.forEach((_, i, values) => (values[i] = dy.data[i] * slope(y.data[i])));
    },
  };
  return startRun({ ...neuron, layers: [dense(3, 1, { bias: false }), layer] });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'The slope of the sigmoid, from its output', zh: '由输出求 sigmoid 的斜率' },
  steps: [
    gives(
      printed('slope(0.5)', '0.25000000', ({ slope }) => slope(0.5)),
      {
        en: 'In the middle, at y = 0.5, the curve is steepest. How far is 0.5 from 1?',
        zh: '在中间，y = 0.5 的地方，曲线最陡。0.5 到 1 的距离是多少？',
      },
      { en: 'The distance from y to 1 is `1 - y`.', zh: 'y 到 1 的距离是 `1 - y`。' },
      {
        en: 'Multiply the two: `y * (1 - y)`. After `return`, in the place of `gap(...)`.',
        zh: '两者相乘：`y * (1 - y)`。写在 `return` 后面，代替 `gap(...)`。',
      },
    ),
    gives(
      printed('slope(0.9)', '0.09000000', ({ slope }) => slope(0.9)),
      {
        en: 'Near its ends the curve is flat. How far is 0.9 from the end at 1?',
        zh: '越靠近两端，曲线越平。0.9 离 1 这一端有多远？',
      },
    ),
    gives(
      printed('slope(0.2)', '0.16000000', ({ slope }) => slope(0.2)),
      {
        en: 'How far is 0.2 from 0, and how far from 1?',
        zh: '0.2 离 0 有多远，离 1 又有多远？',
      },
    ),
    reproduces(
      {
        en: "the article's 15,000 epochs, trained with your slope",
        zh: '用你的斜率训练文章的 15,000 轮',
      },
      neuron,
      trainWith,
      {
        en: 'The three slopes above are right. Is there one that is not, such as slope(0.01)?',
        zh: '上面三个斜率都对。会不会有哪个不对，比如 slope(0.01)？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That is y itself: how high the curve is, not how steep.',
        zh: '这是 y 本身：曲线有多高，不是有多陡。',
      },
      answer: { slope: (y) => y },
      is: ({ slope }) => slope(0.9) === 0.9, // at 0.5, 1 - y is the same
    },
    {
      says: {
        en: 'That takes y for z and squeezes it once more. The function gets y: no sigmoid is needed.',
        zh: '这是把 y 当成了 z，又压缩了一次。函数得到的就是 y，不用再算 sigmoid。',
      },
      answer: { slope: (y) => sigmoid(y) * (1 - sigmoid(y)) },
    },
    {
      says: {
        en: 'The sign is turned round: it is 1 - y, not y - 1. The sigmoid never falls.',
        zh: '符号反了：是 1 - y，不是 y - 1。sigmoid 从不下降。',
      },
      answer: { slope: (y) => y * (y - 1) },
    },
    {
      says: {
        en: 'That is right in the middle only: a slope that is the same everywhere makes a line.',
        zh: '只有中间是对的：处处相同的斜率，画出来是一条直线。',
      },
      answer: { slope: () => 0.25 },
    },
  ],
  done: {
    en:
      'Your line is the heart of packages/nn/src/layers/sigmoid.ts: three weights have found the ' +
      "article's values with it, to the last printed digit.",
    zh:
      '你写的这一行，就是 packages/nn/src/layers/sigmoid.ts 的核心：三个权重靠它学到了文章给出的' +
      '数值，一位不差。',
  },
});

export default check;
