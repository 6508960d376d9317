import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import { l2, type Penalty } from '@retrace/nn';
import * as solution from '../solutions/3-penalty.ts';
import { linearClassifier } from '../src/linear-classifier.ts';
import type * as Exercise from './3-penalty.ts';

const strength = 1e-3;

/** The article's linear classifier, whose weights cost what the learner says. */
function trainWith({ penalty, penaltyGradient }: typeof Exercise): Run {
  const own: Penalty = {
    ...l2({ factor: 0.5 * strength }),
    value(theta, parts) {
      const [{ start, end }] = parts; // W comes before b
      return penalty(strength, [...theta.subarray(start, end)]);
    },
    addGradient({ theta, gradient, parts }) {
      const [{ start, end }] = parts;
      for (let i = start; i < end; i++) gradient[i] += penaltyGradient(strength, theta[i]);
    },
  };
  return startRun({ ...linearClassifier, penalty: own });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'What a large weight costs', zh: '大权重的代价' },
  steps: [
    gives(
      printed('penalty(0.1, [1, -2, 3])', '0.70000000', (e) => e.penalty(0.1, [1, -2, 3])),
      {
        en: 'The squares are 1, 4 and 9. Half of a tenth of their sum.',
        zh: '平方是 1、4、9。和的十分之一，再取一半。',
      },
      {
        en: 'Begin with `let sum = 0;` and add `weight * weight` in a loop.',
        zh: '先写 `let sum = 0;`，用循环加上 `weight * weight`。',
      },
    ),
    gives(
      printed('penaltyGradient(0.1, 3)', '0.30000000', (e) => e.penaltyGradient(0.1, 3)),
      {
        en: 'The derivative of ½ w² is w. The half has made the 2 go away.',
        zh: '½ w² 的导数是 w：二分之一把 2 约掉了。',
      },
    ),
    gives(
      printed('penaltyGradient(0.1, -2)', '-0.20000000', (e) => e.penaltyGradient(0.1, -2)),
      {
        en: 'A weight below 0 is to come nearer to 0, too: upwards.',
        zh: '小于 0 的权重也要靠近 0：往上走。',
      },
    ),
    reproduces(
      {
        en: "the linear classifier's twenty losses and its accuracy, with your penalty",
        zh: '用你的惩罚训练，得到线性分类器的二十个损失和正确率',
      },
      linearClassifier,
      trainWith,
      {
        en: 'Those by hand are right. The lesson has six weights, and a lambda of 0.001.',
        zh: '手算的都对。本课有六个权重，lambda 是 0.001。',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'The half is missing in the penalty.',
        zh: '惩罚里漏了二分之一。',
      },
      answer: { ...solution, penalty: (...given) => 2 * solution.penalty(...given) },
    },
    {
      says: {
        en: 'That adds the weights, where 2 and -2 cancel. Square each of them first.',
        zh: '这是把权重直接相加，2 和 -2 会抵消。要先各自平方。',
      },
      answer: {
        ...solution,
        penalty: (lambda, weights) => 0.5 * lambda * weights.reduce((a, b) => a + b, 0),
      },
    },
    {
      says: {
        en: 'That squares the sum; what is needed is the sum of the squares.',
        zh: '这是和的平方；要的是平方的和。',
      },
      answer: {
        ...solution,
        penalty: (lambda, weights) => 0.5 * lambda * weights.reduce((a, b) => a + b, 0) ** 2,
      },
    },
    {
      says: {
        en: 'Twice too much: the derivative of w² is 2 w, and half of that is w.',
        zh: '多了一倍：w² 的导数是 2 w，它的一半是 w。',
      },
      answer: { ...solution, penaltyGradient: (lambda, weight) => 2 * lambda * weight },
    },
    {
      says: {
        en: 'The half is in there once more; the derivative has no half any more.',
        zh: '多了一个二分之一；求导之后它已经约掉了。',
      },
      answer: { ...solution, penaltyGradient: (lambda, weight) => 0.5 * lambda * weight },
    },
    {
      says: {
        en: 'The sign is turned round: such a penalty would reward large weights.',
        zh: '符号反了：这样大权重反而得到奖励。',
      },
      answer: { ...solution, penaltyGradient: (lambda, weight) => -lambda * weight },
    },
  ],
  done: {
    en:
      'This is called L2 regularization, or weight decay: with a learning rate of 1, each step takes ' +
      'a thousandth of every weight away. packages/nn/src/penalties/l2.ts has it.',
    zh:
      '这叫 L2 正则化，也叫权重衰减：学习率是 1 时，每一步都让每个权重减少千分之一。它在 ' +
      'packages/nn/src/penalties/l2.ts 里。',
  },
});

export default check;
