import { sigmoid } from '@retrace/elementary';
import { type Calculation, calculation, claim, functionCurve } from '@retrace/lesson';
import { arange, map, max, min } from '@retrace/linalg';

/** The curve that the article draws: 2000 points, 0.01 apart. */
const x = arange(-10, 10, 0.01);
const y = map(x, sigmoid);

/** How fast the curve rises at x, taken from its own value there. */
const slope = (at: number): number => sigmoid(at) * (1 - sigmoid(at));

export const sigmoidCurve: Calculation = calculation({
  slug: 'sigmoid-curve',
  title: {
    en: 'The curve that squeezes any number into (0, 1)',
    zh: '把任何数压缩到 (0, 1) 的曲线',
  },
  pictures: [
    functionCurve({
      name: 'slope',
      title: {
        en: 'The sigmoid, and its slope: steepest in the middle, flat at both ends',
        zh: 'sigmoid 和它的斜率：中间最陡，两头平坦',
      },
      formula: {
        en: 'y = 1 / (1 + exp(−z)), and its slope y (1 − y)',
        zh: 'y = 1 / (1 + exp(−z))，斜率为 y (1 − y)',
      },
      x: { name: { en: 'z', zh: 'z' }, from: -10, to: 10 },
      lines: [
        { name: { en: 'y', zh: 'y' }, f: sigmoid },
        { name: { en: 'slope y (1 − y)', zh: '斜率 y (1 − y)' }, f: slope },
      ],
    }),
  ],
  claims: [
    claim({ en: 'the curve has 2000 points', zh: '曲线有 2000 个点' }, () => x.rows === 2000),
    claim({ en: 'it rises from each point to the next', zh: '曲线逐点上升' }, () =>
      y.data.every((value, i) => i === 0 || value > y.data[i - 1]),
    ),
    claim(
      {
        en: 'it stays between 0 and 1 and reaches neither',
        zh: '曲线始终在 0 和 1 之间，两头都到不了',
      },
      () => min(y) > 0 && max(y) < 1,
    ),
    claim(
      {
        en: 'beyond -5 and 5 it is within 0.01 of 0 or 1',
        zh: '在 -5 到 5 之外，与 0 或 1 相差不到 0.01',
      },
      () => y.data.every((value, i) => Math.abs(x.data[i]) <= 5 || value < 0.01 || value > 0.99),
    ),
  ],
});
