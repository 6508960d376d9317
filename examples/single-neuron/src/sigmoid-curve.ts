import { sigmoid } from '@retrace/elementary';
import { type Calculation, calculation, functionCurve } from '@retrace/lesson';
import { arange, map, max, min } from '@retrace/linalg';

/** The curve that the article draws: 2000 points, 0.01 apart. */
const x = arange(-10, 10, 0.01);
const y = map(x, sigmoid);

/** How fast the curve rises at x, taken from its own value there. */
const slope = (at: number): number => sigmoid(at) * (1 - sigmoid(at));

export const sigmoidCurve: Calculation = calculation({
  slug: 'sigmoid-curve',
  title: 'The curve that squeezes any number into (0, 1)',
  pictures: [
    functionCurve({
      name: 'slope',
      title: 'The sigmoid, and its slope: steepest in the middle, flat at both ends',
      formula: 'y = 1 / (1 + exp(−z)), and its slope y (1 − y)',
      x: { name: 'z', from: -10, to: 10 },
      lines: [
        { name: 'y', f: sigmoid },
        { name: 'slope y (1 − y)', f: slope },
      ],
    }),
  ],
  claims: {
    'the curve has 2000 points': () => x.rows === 2000,
    'it rises from each point to the next': () =>
      y.data.every((value, i) => i === 0 || value > y.data[i - 1]),
    'it stays between 0 and 1 and reaches neither': () => min(y) > 0 && max(y) < 1,
    'beyond -5 and 5 it is within 0.01 of 0 or 1': () =>
      y.data.every((value, i) => Math.abs(x.data[i]) <= 5 || value < 0.01 || value > 0.99),
  },
});
