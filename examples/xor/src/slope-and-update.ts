import { sigmoid } from '@retrace/elementary';
import { type Calculation, calculation, claim, functionCurve } from '@retrace/lesson';
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
  title: { en: 'Why a network that is sure changes little', zh: '网络有把握时，为什么变化很小' },
  pictures: [
    functionCurve({
      name: 'tangents',
      title: {
        en: 'Neurons that are sure learn little: the slope is largest in the middle',
        zh: '有把握的神经元学得少：斜率在中间最大',
      },
      formula: {
        en: 'y = 1 / (1 + exp(−z)), with its tangents at three points',
        zh: 'y = 1 / (1 + exp(−z))，以及三点处的切线',
      },
      x: { name: { en: 'z', zh: 'z' }, from: -6, to: 6 },
      lines: [{ name: { en: 'y', zh: 'y' }, f: sigmoid }],
      tangents: [2, 0, -1].map((x) => ({ x, slope: slope(sigmoid(x)) })),
    }),
  ],
  claims: [
    claim(
      {
        en: 'the slopes at 2, 0 and -1 lie between 0 and 1',
        zh: '2、0、-1 三处的斜率都在 0 和 1 之间',
      },
      () => slopes().data.every((value) => value > 0 && value < 1),
    ),
    claim(
      { en: 'the slope is largest at 0, where it is 0.25', zh: '0 处的斜率最大，是 0.25' },
      () => {
        const [right, middle, left] = slopes().data;
        return middle === 0.25 && middle > left && left > right;
      },
    ),
    claim({ en: '(4 x 3) times (3 x 1) is (4 x 1)', zh: '(4 x 3) 乘 (3 x 1) 得 (4 x 1)' }, () => {
      const product = matmul(firstInput.x, column([0, 0, 0]));
      return product.rows === 4 && product.cols === 1;
    }),
    claim(
      {
        en: 'a weight of 9.5 moves by less than a millionth for a sample that the network is sure of',
        zh: '对于网络很有把握的样本，9.5 的权重移动不到百万分之一',
      },
      () => Math.abs(confidentUpdate()) < 1e-6,
    ),
  ],
});
