import {
  lossCurve,
  outputsAgainstTargets,
  parameterPaths,
  partialResiduals,
  residualPlot,
  type Training,
  training,
  type TrainingRun,
} from '@retrace/lesson';
import { columnStack, leastSquares, type Matrix, ones } from '@retrace/linalg';
import { dense, gradientDescent, halfMeanSquaredError, uniform } from '@retrace/nn';
import { drawData } from './data.ts';

/** The weights of x and z, and the bias. */
function learned(run: TrainingRun): [x: number, z: number, bias: number] {
  const { W, b } = run.last().parameters[0];
  return [W.data[0], W.data[1], b?.data[0] ?? NaN];
}

/** The same three numbers without training: the plane that fits the data best, in closed form. */
function closedForm({ data: { x, t } }: TrainingRun): Matrix {
  return leastSquares(columnStack([x, ones(x.rows, 1)]), t);
}

/** The slope of the straight line that fits the points (target, output) best. */
function slope(run: TrainingRun): number {
  const { t } = run.data;
  return leastSquares(columnStack([t, ones(t.rows, 1)]), run.last().outputs).data[0];
}

const near = (value: number, goal: number, distance: number): boolean =>
  Math.abs(value - goal) < distance;

/** No hidden layer and no activation: the outputs are x W + b. */
export const descent: Training = training({
  slug: 'gradient-descent',
  title: 'Gradient descent finds the equation behind the data',
  // The article's numbers are pictures that we do not have; seed, ranges and equation are ours.
  seed: 1,
  data: drawData,
  layers: [dense(2, 1)],
  initialize: uniform(-0.1, 0.1),
  loss: halfMeanSquaredError,
  optimizer: gradientDescent({ learningRate: 0.01 }),
  epochs: 300, // 100 at a time, run three times
  metric: halfMeanSquaredError,
  stops: [100, 200],
  names: { inputs: [{ name: 'x' }, { name: 'z' }], outputs: [{ name: 'y' }] },
  pictures: [
    lossCurve({ title: 'Fast while the weights learn, slow while the bias does' }),
    parameterPaths({ title: 'The weights arrive at once, the bias takes its time' }),
    outputsAgainstTargets({ title: 'Outputs against targets: on the 45-degree line' }),
    residualPlot({ title: 'What is left is noise, and a bias still on its way' }),
    partialResiduals({ title: 'The plane through a thousand points, seen edge-on' }),
  ],
  claims: {
    'the loss falls at every epoch': (run) =>
      run.last().losses.every((loss, epoch, losses) => epoch === 0 || loss < losses[epoch - 1]),
    'the weights end within 0.01 of 2 and -3, the bias within 0.3 of 5': (run) => {
      const [x, z, bias] = learned(run);
      return near(x, 2, 0.01) && near(z, -3, 0.01) && near(bias, 5, 0.3);
    },
    'all three end near the closed-form least-squares solution': (run) => {
      const best = closedForm(run).data;
      return learned(run).every((value, i) => near(value, best[i], i < 2 ? 0.01 : 0.3));
    },
    'outputs against targets lie on a 45-degree line: slope within 0.01 of 1': (run) =>
      near(slope(run), 1, 0.01),
  },
});
