import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import { hinge as hingeLoss } from '@retrace/nn';
import { moons } from '../src/training.ts';
import type * as Exercise from './1-hinge.ts';

/** The article's training, measured by the learner's cost. */
function trainWith({ hinge }: typeof Exercise): Run {
  return startRun({
    ...moons,
    loss: {
      ...hingeLoss,
      value: (y, t) => y.data.reduce((sum, score, i) => sum + hinge(score, t.data[i]), 0) / y.rows,
    },
  });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'What a point costs', zh: '一个点的代价' },
  steps: [
    gives(
      printed('hinge(0.25, 1)', '0.75000000', ({ hinge }) => hinge(0.25, 1)),
      {
        en: 'The margin is 1 · 0.25. How much is missing to 1?',
        zh: '间隔是 1 · 0.25。距离 1 还差多少？',
      },
      {
        en: 'What is missing is `1 - t * y`.',
        zh: '差的是 `1 - t * y`。',
      },
    ),
    gives(
      printed('hinge(0.25, -1)', '1.2500000', ({ hinge }) => hinge(0.25, -1)),
      {
        en: 'Here the target is -1 and the score positive: the answer is wrong, and the margin is -0.25.',
        zh: '这里目标值是 -1，得分却是正的：回答错了，间隔是 -0.25。',
      },
    ),
    gives(
      printed('hinge(3, 1)', '0.00000000', ({ hinge }) => hinge(3, 1)),
      {
        en: 'A margin of 3 is more than enough. What does it cost, and can that be less than nothing?',
        zh: '间隔是 3，绰绰有余。代价是多少？会比 0 还小吗？',
      },
      {
        en: '`Math.max(0, ...)` gives the larger of two numbers.',
        zh: '`Math.max(0, ...)` 给出两个数中较大的一个。',
      },
    ),
    gives(
      printed('hinge(-3, -1)', '0.00000000', ({ hinge }) => hinge(-3, -1)),
      {
        en: 'Right as well: -1 times -3 is 3.',
        zh: '这也是对的：-1 乘 -3 等于 3。',
      },
    ),
    reproduces(
      {
        en: "the article's hundred losses, computed with your cost",
        zh: '用你的代价计算文章的一百个损失',
      },
      moons,
      trainWith,
      {
        en: 'The four by hand are right. Is there a case that they do not show: a score of 0, or a margin of just 1?',
        zh: '手算的四个都对。有没有它们没有涉及的情形：得分是 0，或间隔正好是 1？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That goes below 0: a point with a large margin would pay for others that are wrong.',
        zh: '这会小于 0：间隔大的点就替分错的点付了账。',
      },
      answer: { hinge: (y, t) => 1 - t * y },
    },
    {
      says: {
        en: 'That is content as soon as the sign is right. The hinge loss wants a margin of 1.',
        zh: '这样只要正负号对了就满意。合页损失还要求间隔达到 1。',
      },
      answer: { hinge: (y, t) => Math.max(0, -t * y) },
    },
    {
      says: {
        en: 'The target is missing: for a target of -1 the score must be negative.',
        zh: '没有用到目标值：目标值是 -1 时，得分应当是负的。',
      },
      answer: { hinge: (y) => Math.max(0, 1 - y) },
    },
    {
      says: {
        en: 'That is the distance from the target. A score of 3 is no mistake where 1 is asked for.',
        zh: '这是到目标值的距离。要求是 1，得分 3 并不算错。',
      },
      answer: { hinge: (y, t) => Math.abs(t - y) },
    },
    {
      says: {
        en: 'That squares what is missing. There is such a loss, but the article does not take it.',
        zh: '这是把差的部分平方了。也有这种损失，但文章没有用。',
      },
      answer: { hinge: (y, t) => Math.max(0, 1 - t * y) ** 2 },
    },
    {
      says: {
        en: 'The sign of the margin is turned round: that charges those who are right.',
        zh: '间隔的符号反了：这是罚了分对的点。',
      },
      answer: { hinge: (y, t) => Math.max(0, 1 + t * y) },
    },
  ],
  done: {
    en:
      'That is packages/nn/src/losses/hinge.ts for one point. From step 84 on every point of the ' +
      'article costs nothing.',
    zh: '这就是 packages/nn/src/losses/hinge.ts 里一个点的情形。从第 84 步起，文章的每个点代价都是 0。',
  },
});

export default check;
