import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed, type Run, startRun } from '@retrace/lesson';
import { hinge } from '@retrace/nn';
import { moons } from '../src/training.ts';
import type * as Exercise from './2-slope.ts';

/** The article's training, in which the learner's slope goes back into the network. */
function trainWith({ hingeSlope }: typeof Exercise): Run {
  return startRun({
    ...moons,
    loss: {
      ...hinge,
      gradient(y, t, out) {
        for (let i = 0; i < y.rows; i++) out.data[i] = hingeSlope(y.data[i], t.data[i]) / y.rows;
        return out;
      },
    },
  });
}

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'The slope of the hinge', zh: '合页损失的斜率' },
  steps: [
    gives(
      printed('hingeSlope(0.25, 1)', '-1.0000000', ({ hingeSlope }) => hingeSlope(0.25, 1)),
      {
        en: 'The cost is 1 - y. When y grows by a little, by how much does it fall?',
        zh: '代价是 1 - y。y 增大一点，它减小多少？',
      },
      {
        en: 'The derivative of 1 - t · y by y is -t.',
        zh: '1 - t · y 对 y 的导数是 -t。',
      },
    ),
    gives(
      printed('hingeSlope(0.25, -1)', '1.0000000', ({ hingeSlope }) => hingeSlope(0.25, -1)),
      {
        en: 'The cost is 1 + y: it grows with y. This score must go down.',
        zh: '代价是 1 + y，随 y 增大。这个得分应当减小。',
      },
    ),
    gives(
      printed('hingeSlope(3, 1)', '0.00000000', ({ hingeSlope }) => hingeSlope(3, 1)),
      {
        en: 'This point costs nothing, and with a score of 3.1 it would still cost nothing.',
        zh: '这个点代价为 0，得分变成 3.1，代价还是 0。',
      },
      {
        en: '`1 - t * y > 0 ? ... : 0` tells the two cases apart.',
        zh: '用 `1 - t * y > 0 ? ... : 0` 区分两种情形。',
      },
    ),
    gives(
      printed('hingeSlope(-0.5, -1)', '1.0000000', ({ hingeSlope }) => hingeSlope(-0.5, -1)),
      {
        en: 'The sign is right, but the margin is 0.5 only. It still costs something.',
        zh: '正负号对了，但间隔只有 0.5，仍有代价。',
      },
    ),
    reproduces(
      {
        en: "the article's hundred losses and accuracies, trained with your slope",
        zh: '用你的斜率训练，得到文章的一百个损失和准确率',
      },
      moons,
      trainWith,
      {
        en: 'The four by hand are right. What of a margin of just 1, or of a score of 0?',
        zh: '手算的四个都对。间隔正好是 1，或得分是 0 时呢？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That pushes points that have their margin already. They cost nothing, so the slope is 0.',
        zh: '间隔已经够了的点也在推。它们的代价是 0，斜率也是 0。',
      },
      answer: { hingeSlope: (_, t) => 0 - t },
    },
    {
      says: {
        en: 'The sign is turned round: that is the way the score should go. The slope is the way in which the cost grows, and the update turns it.',
        zh: '符号反了：这是得分该去的方向。斜率是代价增大的方向，更新时才变号。',
      },
      answer: { hingeSlope: (y, t) => (1 - t * y > 0 ? t : 0) },
    },
    {
      says: {
        en: 'That stops as soon as the sign is right, and no margin is left.',
        zh: '这样正负号一对就停，就没有间隔了。',
      },
      answer: { hingeSlope: (y, t) => (t * y < 0 ? -t : 0) },
    },
    {
      says: {
        en: 'That is the cost itself, not how fast it changes.',
        zh: '这是代价本身，不是它变化得多快。',
      },
      answer: { hingeSlope: (y, t) => Math.max(0, 1 - t * y) },
    },
    {
      says: {
        en: 'The target is missing: for a target of -1 the cost is 1 + y, and grows.',
        zh: '没有用到目标值：目标值是 -1 时，代价是 1 + y，是增大的。',
      },
      answer: { hingeSlope: (y, t) => (1 - t * y > 0 ? -1 : 0) },
    },
    {
      says: {
        en: 'That is the slope of the squared error, which also pushes points back that are right by more than 1.',
        zh: '这是平方误差的斜率，它会把间隔超过 1 的点也往回推。',
      },
      answer: { hingeSlope: (y, t) => 2 * (y - t) },
    },
  ],
  done: {
    en:
      'Only points within the margin teach the network. At step 0 these are 85 of 100, at the end ' +
      'none.',
    zh: '只有间隔之内的点在教网络。第 0 步是 100 个点里的 85 个，最后一个也没有。',
  },
});

export default check;
