import { type Check, defineCheck, gives } from '@retrace/exercise';
import { printed } from '@retrace/lesson';
import type * as Exercise from './1-update.ts';

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: '✎ One step for one weight', zh: '✎ 一个权重走一步' },
  steps: [
    gives(
      printed('update(0, -10, 0.1)', '1', ({ update }) => update(0, -10, 0.1)),
      {
        en: '✎ A hint: a negative gradient says that the loss falls when W grows.',
        zh: '✎ 提示：梯度为负，说明 W 变大时损失变小。',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: '✎ What to say to a plausible mistake: this walks up the slope, to a larger loss.',
        zh: '✎ 对常见的错误说什么：这是往上坡走，损失会变大。',
      },
      answer: { update: (W, gradient, learningRate) => W + learningRate * gradient },
    },
  ],
  done: {
    en: '✎ What has been understood: each weight moves against its gradient.',
    zh: '✎ 学到了什么：每个权重都朝梯度的反方向移动。',
  },
});

export default check;
