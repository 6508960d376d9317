import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import { type Loss, softmax, softmaxCrossEntropy } from '@retrace/nn';
import * as solution from '../solutions/2-blame.ts';
import { linearClassifier } from '../src/linear-classifier.ts';
import type * as Exercise from './2-blame.ts';

/** The article's linear classifier, in which each sample's scores get the learner's gradient. */
function trainWith({ scoreGradient }: typeof Exercise): Run {
  const loss: Loss = {
    ...softmaxCrossEntropy,
    gradient(z, t, out) {
      softmax(z, out);
      for (let start = 0; start < out.data.length; start += z.cols) {
        const own = t.data.subarray(start, start + z.cols).indexOf(1);
        const p = [...out.data.subarray(start, start + z.cols)];
        const gradient = scoreGradient(p, own);
        p.forEach((_, k) => (out.data[start + k] = gradient[k] / z.rows));
      }
      return out;
    },
  };
  return startRun({ ...linearClassifier, loss });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'Which score should rise', zh: '哪个得分该升' },
  steps: [
    gives(
      printed('scoreGradient([0.2, 0.3, 0.5], 1)', ['0.2000000', '-0.7000000', '0.5000000'], (e) =>
        e.scoreGradient([0.2, 0.3, 0.5], 1),
      ),
      {
        en: 'The example of the article: its own class is the one in the middle.',
        zh: '文章里的例子：正确的是中间那一类。',
      },
      {
        en: '`p.map((probability, k) => ...)`, with `k === own` to tell the own class.',
        zh: '`p.map((probability, k) => ...)`，用 `k === own` 判断是不是自己那一类。',
      },
    ),
    gives(
      printed('scoreGradient([0, 0, 1], 2)', ['0', '0', '0'], (e) => e.scoreGradient([0, 0, 1], 2)),
      {
        en: 'The network is sure, and right. Then nothing has to move.',
        zh: '网络有把握，而且答对了，那就什么都不用动。',
      },
    ),
    gives(
      printed('scoreGradient([0.6, 0.4], 0)', ['-0.4000000', '0.4000000'], (e) =>
        e.scoreGradient([0.6, 0.4], 0),
      ),
      {
        en: 'It works for two classes just as well.',
        zh: '只有两类也一样。',
      },
    ),
    reproduces(
      {
        en: "the linear classifier's twenty losses and its accuracy, with your gradient",
        zh: '用你的梯度训练，得到线性分类器的二十个损失和正确率',
      },
      linearClassifier,
      trainWith,
      {
        en: 'Those by hand are right. Does your function work for each class, 0, 1 and 2?',
        zh: '手算的都对。你的函数对第 0、1、2 类都成立吗？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'The sign is turned round: the gradient points to a higher loss, and the own class is below 0.',
        zh: '符号反了：梯度指向损失增大的方向，自己那一类应小于 0。',
      },
      answer: { scoreGradient: (p, own) => solution.scoreGradient(p, own).map((value) => -value) },
    },
    {
      says: {
        en: 'The other scores count, too: each takes a share of the sum below.',
        zh: '其他得分也有影响：它们都在分母的和里。',
      },
      answer: { scoreGradient: (p, own) => p.map((value, k) => (k === own ? value - 1 : 0)) },
    },
    {
      says: {
        en: 'These are the probabilities. The own class still has to lose 1.',
        zh: '这是概率本身。自己那一类还要减去 1。',
      },
      answer: { scoreGradient: (p) => [...p] },
    },
    {
      says: {
        en: 'That takes 1 away from every class; only the own one is to reach 1.',
        zh: '每一类都减了 1；只有自己那一类的目标是 1。',
      },
      answer: { scoreGradient: (p) => p.map((value) => value - 1) },
    },
    {
      says: {
        en: 'That is the derivative of the loss by p. One link is missing: how p changes with the scores.',
        zh: '这是损失对 p 的导数，还差一环：p 怎样随得分变化。',
      },
      answer: { scoreGradient: (p, own) => p.map((value, k) => (k === own ? -1 / value : 0)) },
    },
  ],
  done: {
    en:
      'The gradients of a sample add up to 0: what one score gains, the others lose. In ' +
      'packages/nn/src/losses/softmax-cross-entropy.ts it is (p - t) / R, for R samples at once.',
    zh:
      '一个样本的几个导数加起来是 0：一个升多少，别的就一共降多少。在 ' +
      'packages/nn/src/losses/softmax-cross-entropy.ts 里，R 个样本一起算，就是 (p - t) / R。',
  },
});

export default check;
