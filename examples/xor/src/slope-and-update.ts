import { sigmoid } from '@retrace/elementary';
import { type Calculation, calculation, functionCurve } from '@retrace/lesson';
import { column, map, matmul, type Matrix, matrix, row } from '@retrace/linalg';
import { firstInput } from './data.ts';

/** The slope of the sigmoid, taken from its output. */
const slope = (y: number): number => y * (1 - y);

/** The slopes at the three points that the article marks on the curve. */
const slopes = (): Matrix => map(column([2, 0, -1]), (x) => slope(sigmoid(x)));

/** How far a weight of 9.5 moves for one row that the network is already sure of: x (t - y) slope. */
function confidentUpdate(): number {
  const y = sigmoid(matmul(row([1, 0, 1]), matrix([[9.5], [0.2], [-0.1]])).data[0]);
  return 1 * ((1 - y) * slope(y));
}

export const slopeAndUpdate: Calculation = calculation({
  slug: 'slope-and-update',
  title: 'Why a network that is sure changes little',
  pictures: [
    functionCurve({
      name: 'tangents',
      title: 'Sure neurons learn little: the slope is largest in the middle',
      formula: 'y = 1 / (1 + exp(−z)), with its tangents at three points',
      x: { name: 'z', from: -6, to: 6 },
      lines: [{ name: 'y', f: sigmoid }],
      tangents: [2, 0, -1].map((x) => ({ x, slope: slope(sigmoid(x)) })),
    }),
  ],
  claims: {
    'the slopes at 2, 0 and -1 lie between 0 and 1': () =>
      slopes().data.every((value) => value > 0 && value < 1),
    'the slope is largest at 0, where it is 0.25': () => {
      const [right, middle, left] = slopes().data;
      return middle === 0.25 && middle > left && left > right;
    },
    '(4 x 3) times (3 x 1) is (4 x 1)': () => {
      const product = matmul(firstInput.x, column([0, 0, 0]));
      return product.rows === 4 && product.cols === 1;
    },
    'a weight of 9.5 on a confident row moves by less than a millionth': () =>
      Math.abs(confidentUpdate()) < 1e-6,
  },
});
