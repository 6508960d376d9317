import {
  below,
  lossCurve,
  networkDiagram,
  outputsAgainstTargets,
  printed,
  type Training,
  training,
} from '@retrace/lesson';
import { abs, subtract } from '@retrace/linalg';
import {
  dense,
  gradientDescent,
  halfSumSquaredError,
  meanAbsoluteError,
  sigmoid,
  uniform,
} from '@retrace/nn';
import { data } from './data.ts';

/** Three inputs, three weights, one sigmoid: y = sigmoid(x W). */
export const neuron: Training = training({
  slug: 'neuron',
  title: 'A neuron learns that only its first input matters',
  seed: 1,
  data,
  layers: [dense(3, 1, { bias: false }), sigmoid()],
  initialize: uniform(-1, 1),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 1 }),
  epochs: 15_000,
  metric: meanAbsoluteError,
  figures: [
    printed(
      'initial weights',
      ['-0.16595599', '0.44064899', '-0.99977125'],
      (run) => run.at(0).parameters[0].W,
    ),
    printed(
      'trained weights',
      ['10.08740896', '-0.20695366', '-4.83757835'],
      (run) => run.last().parameters[0].W,
    ),
    below('|output - target|, trained', ['< 0.01', '< 0.01', '< 0.01', '< 0.01'], (run) =>
      abs(subtract(run.last().outputs, run.data.t)),
    ),
  ],
  pictures: [
    networkDiagram({
      title: 'The first input decides; the third, always 1, is a bias in disguise',
    }),
    lossCurve({ title: 'Late learning is slow: ten times the epochs for a third of the error' }),
    outputsAgainstTargets({ title: 'Four samples: unsure at first, right in the end' }),
  ],
  claims: {
    'the first weight ends as the largest by far': (run) => {
      const [first, second, third] = run.last().parameters[0].W.data;
      return first > 2 * Math.abs(second) && first > 2 * Math.abs(third);
    },
  },
});
