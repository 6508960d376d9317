import { networkDiagram, printed, type Training, training, truncated } from '@retrace/lesson';
import { gradientDescent, halfSumSquaredError, meanAbsoluteError, uniform } from '@retrace/nn';
import { firstInput } from './data.ts';
import { names } from './names.ts';
import { withoutHiddenLayer } from './networks.ts';

export const twoLayerJs: Training = training({
  slug: 'two-layer-js',
  title: { en: 'Without a hidden layer, in JavaScript', zh: '没有隐藏层，JavaScript' },
  // numeric.random() has no seed. This is the smallest that reproduces the printed numbers.
  seed: 748,
  data: firstInput,
  layers: withoutHiddenLayer,
  initialize: uniform(-1, 1),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 1 }),
  epochs: 1000,
  metric: meanAbsoluteError,
  names,
  pictures: [
    networkDiagram({
      title: {
        en: 'Without a hidden layer, the first bit decides',
        zh: '没有隐藏层，第一位说了算',
      },
    }),
  ],
  printed: [
    truncated(
      { en: 'outputs', zh: '输出' },
      ['0.03', '0.02', '0.979', '0.974'],
      (run) => run.last().outputs,
    ),
    printed(
      { en: 'syn0', zh: 'syn0' },
      ['7.266', '-0.221', '-3.415'],
      (run) => run.last().parameters[0].W,
    ),
  ],
});
