import {
  decisionSurface,
  lossCurve,
  networkDiagram,
  outputsAgainstTargets,
  type Training,
  training,
} from '@retrace/lesson';
import { gradientDescent, halfSumSquaredError, meanAbsoluteError, uniform } from '@retrace/nn';
import { exclusiveOr } from './data.ts';
import { names } from './names.ts';
import { withHiddenLayer } from './networks.ts';

/** Every 10,000 iterations, before that iteration's update. */
const reports = [0, 10_000, 20_000, 30_000, 40_000, 50_000];

export const elevenLines: Training = training({
  slug: 'eleven-lines',
  title: 'The network of eleven lines',
  // The eleven lines have no seed; the lesson takes 1.
  seed: 1,
  data: exclusiveOr,
  layers: withHiddenLayer,
  initialize: uniform(-1, 1),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 1 }),
  epochs: 60_000,
  metric: meanAbsoluteError,
  stops: reports,
  names,
  pictures: [
    networkDiagram({ title: 'Four hidden neurons, sixteen weights' }),
    lossCurve({ title: 'A plateau for a hundred epochs, and then the idea' }),
    decisionSurface({
      epochs: [0, 200, 500, 60_000],
      title: 'How the plane is folded until XOR fits',
    }),
    outputsAgainstTargets({ title: 'Four samples: from “no idea” to the right answers' }),
  ],
  claims: {
    'the mean error is smaller at each report, every 10,000 iterations': (run) =>
      reports.every((epoch, i) => i === 0 || run.at(epoch).loss < run.at(reports[i - 1]).loss),
    'each output ends within 0.01 of its target': (run) =>
      run.last().outputs.data.every((y, i) => Math.abs(y - run.data.t.data[i]) < 0.01),
  },
});
