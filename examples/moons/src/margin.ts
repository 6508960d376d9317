import { type Calculation, calculation, claim, functionCurve } from '@retrace/lesson';
import { row, zeros } from '@retrace/linalg';
import { hinge } from '@retrace/nn';

/** What one point costs, by its margin t y. */
const cost = (margin: number): number => hinge.value(row([margin]), row([1]));

/** How its cost changes with its score, for a target of 1. */
const slope = (margin: number): number =>
  hinge.gradient(row([margin]), row([1]), zeros(1, 1)).data[0];

export const margin: Calculation = calculation({
  slug: 'margin',
  title: { en: 'What a point costs', zh: '一个点的代价' },
  pictures: [
    functionCurve({
      name: 'hinge',
      title: {
        en: 'Hinge asks for a margin of 1, and for no more',
        zh: '合页损失只要求间隔到 1，多了不罚',
      },
      formula: {
        en: 'max(0, 1 − m) and (1 − m)², over the margin m = t · y',
        zh: 'max(0, 1 − m) 和 (1 − m)²，横轴是间隔 m = t · y',
      },
      x: { name: { en: 'margin m', zh: '间隔 m' }, from: -1, to: 3 },
      lines: [
        { name: { en: 'hinge', zh: '合页损失' }, f: cost },
        { name: { en: 'squared error', zh: '平方误差' }, f: (m) => (1 - m) * (1 - m) },
      ],
    }),
  ],
  claims: [
    claim(
      {
        en: 'a point on the right side, but by less than 1, still costs something: 0.5 at a margin of 0.5',
        zh: '分对了但间隔不到 1，仍有代价：间隔 0.5 时代价为 0.5',
      },
      () => cost(0.5) === 0.5,
    ),
    claim(
      {
        en: 'below a margin of 1 the slope is always -1, beyond it always 0',
        zh: '间隔小于 1 时斜率总是 -1，大于 1 时总是 0',
      },
      () => [-2, 0, 0.9].every((m) => slope(m) === -1) && [1.1, 3].every((m) => slope(m) === 0),
    ),
  ],
});
