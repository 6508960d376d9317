import {
  claim,
  lossCurve,
  outputsAgainstTargets,
  parameterPaths,
  partialResiduals,
  residualPlot,
  type Training,
  training,
  type Run,
} from '@retrace/lesson';
import { columnStack, leastSquares, type Matrix, ones } from '@retrace/linalg';
import { dense, gradientDescent, halfMeanSquaredError, uniform } from '@retrace/nn';
import { drawData } from './data.ts';

/** The weights of x and z, and the bias. */
function learned(run: Run): [x: number, z: number, bias: number] {
  const { W, b } = run.last().parameters[0];
  return [W.data[0], W.data[1], b?.data[0] ?? NaN];
}

/** The same three numbers without training: the plane that fits the data best, in closed form. */
function closedForm({ data: { x, t } }: Run): Matrix {
  return leastSquares(columnStack([x, ones(x.rows, 1)]), t);
}

/** The slope of the straight line that fits the points (target, output) best. */
function slope(run: Run): number {
  const { t } = run.data;
  return leastSquares(columnStack([t, ones(t.rows, 1)]), run.last().outputs).data[0];
}

const near = (value: number, goal: number, distance: number): boolean =>
  Math.abs(value - goal) < distance;

/** No hidden layer and no activation: the outputs are x W + b. */
export const descent: Training = training({
  slug: 'gradient-descent',
  title: {
    en: 'Gradient descent finds the equation behind the data',
    zh: '用梯度下降找出数据背后的方程',
  },
  // The article's numbers are pictures that we do not have; seed, ranges and equation are ours.
  seed: 1,
  data: drawData,
  layers: [dense(2, 1)],
  initialize: uniform(-0.1, 0.1),
  loss: halfMeanSquaredError,
  optimizer: gradientDescent({ learningRate: 0.01 }),
  epochs: 300, // 100 at a time, run three times
  metric: halfMeanSquaredError,
  checkpoints: [100, 200],
  names: {
    inputs: [{ name: { en: 'x', zh: 'x' } }, { name: { en: 'z', zh: 'z' } }],
    outputs: [{ name: { en: 'y', zh: 'y' } }],
  },
  pictures: [
    lossCurve({
      title: {
        en: 'Fast while the weights learn, slow while the bias does',
        zh: '学权重时降得快，学偏置时降得慢',
      },
    }),
    parameterPaths({
      title: {
        en: 'The weights arrive quickly, the bias takes its time',
        zh: '权重很快到位，偏置慢慢靠近',
      },
    }),
    outputsAgainstTargets({
      title: {
        en: 'Outputs against targets: on the 45-degree line',
        zh: '输出对目标值：落在 45 度线上',
      },
    }),
    residualPlot({
      title: {
        en: 'What is left is noise, and a bias still on its way',
        zh: '剩下的是噪声，还有没走完的偏置',
      },
    }),
    partialResiduals({
      title: {
        en: 'The plane through a thousand points, seen edge-on',
        zh: '从侧面看穿过一千个点的平面',
      },
    }),
  ],
  claims: [
    claim({ en: 'the loss falls at every epoch', zh: '损失每一轮都在下降' }, (run) =>
      run.last().losses.every((loss, epoch, losses) => epoch === 0 || loss < losses[epoch - 1]),
    ),
    claim(
      {
        en: 'the weights end within 0.01 of 2 and -3, the bias within 0.3 of 5',
        zh: '最后两个权重与 2、-3 相差不到 0.01，偏置与 5 相差不到 0.3',
      },
      (run) => {
        const [x, z, bias] = learned(run);
        return near(x, 2, 0.01) && near(z, -3, 0.01) && near(bias, 5, 0.3);
      },
    ),
    claim(
      {
        en: 'all three end near the closed-form least-squares solution',
        zh: '三个数最后都接近最小二乘法的闭式解',
      },
      (run) => {
        const best = closedForm(run).data;
        return learned(run).every((value, i) => near(value, best[i], i < 2 ? 0.01 : 0.3));
      },
    ),
    claim(
      {
        en: 'outputs against targets lie on a 45-degree line: slope within 0.01 of 1',
        zh: '输出对目标值的点落在 45 度线上：斜率与 1 相差不到 0.01',
      },
      (run) => near(slope(run), 1, 0.01),
    ),
  ],
});
