import { type Check, defineCheck, gives, reproduces } from '@retrace/exercise';
import { printed } from '@retrace/lesson';
import { blame } from '../solutions/2-through-time.ts';
import * as solution from '../solutions/3-shared-weight.ts';
import { addition } from '../src/addition.ts';
import type * as Exercise from './3-shared-weight.ts';
import { trainWith } from './with-blame.ts';

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const check: Check<typeof Exercise> = defineCheck<typeof Exercise>({
  title: { en: 'The gradient of a weight that is used eight times', zh: '用了八次的权重的梯度' },
  steps: [
    gives(
      printed('sharedGradient([3], [2])', '6.00000000', ({ sharedGradient }) =>
        sharedGradient([3], [2]),
      ),
      {
        en: 'With one place it is the product.',
        zh: '只有一位时，就是那个乘积。',
      },
    ),
    gives(
      printed('sharedGradient([3, 1], [2, -5])', '1.00000000', ({ sharedGradient }) =>
        sharedGradient([3, 1], [2, -5]),
      ),
      {
        en: 'One place wants it to move by 6, the other by -5. It can only move once.',
        zh: '一位要它移动 6，另一位要它移动 -5。它只能移动一次。',
      },
      {
        en: 'Where a number acts on the loss in several ways, their effects add up.',
        zh: '一个数从几条路影响损失，影响就相加。',
      },
      {
        en: 'A loop over t: `sum += x[t] * dz[t]`.',
        zh: '对 t 循环：`sum += x[t] * dz[t]`。',
      },
    ),
    reproduces(
      {
        en: "the article's 200 printed values, trained with your function",
        zh: '用你的函数训练，得到文章给出的 200 个值',
      },
      addition,
      ({ sharedGradient }) => trainWith(blame, sharedGradient),
      {
        en: 'The two by hand are right. Does it count all eight places?',
        zh: '手算的两个都对。八位都算到了吗？',
      },
    ),
  ],
  mistakes: [
    {
      says: {
        en: 'That is the mean. The updates add up; a mean would make the steps eight times smaller.',
        zh: '这是平均。更新是相加的；取平均，步子就小到八分之一。',
      },
      answer: { sharedGradient: (x, dz) => solution.sharedGradient(x, dz) / x.length },
    },
    {
      says: {
        en: 'That is the last place only, where the error comes in first.',
        zh: '这只有最后一位，也就是误差最先到的那一位。',
      },
      answer: { sharedGradient: (x, dz) => (x.at(-1) ?? 0) * (dz.at(-1) ?? 0) },
    },
    {
      says: {
        en: 'That is the first place only.',
        zh: '这只有第一位。',
      },
      answer: { sharedGradient: (x, dz) => x[0] * dz[0] },
    },
    {
      says: {
        en: 'The sum of the products is not the product of the sums.',
        zh: '乘积之和，不等于和的乘积。',
      },
      answer: { sharedGradient: (x, dz) => total(x) * total(dz) },
    },
    {
      says: {
        en: 'The sign is turned round. Only the update turns it, in the end.',
        zh: '符号反了。要到最后更新权重时才变号。',
      },
      answer: { sharedGradient: (x, dz) => -solution.sharedGradient(x, dz) },
    },
  ],
  done: {
    en:
      'That is all there is to shared weights: one weight, and the sum of what each use of it asks ' +
      'for. Convolutions do the same over the places of an image.',
    zh:
      '共享权重就是这么回事：权重只有一个，梯度是每次使用所要求的变化之和。卷积在图片的各个位置上' +
      '也是这样做的。',
  },
});

export default check;
