import { outputsAgainstTargets, type Training, training, truncated } from '@retrace/lesson';
import { column, matrix } from '@retrace/linalg';
import { given, gradientDescent, halfSumSquaredError, meanAbsoluteError } from '@retrace/nn';
import { exclusiveOr } from './data.ts';
import { names } from './names.ts';
import { withHiddenLayer } from './networks.ts';

/** The initial weights that the article writes out. */
const syn0 = matrix([
  [-0.1653904, 0.11737966, -0.71922612, -0.60379702],
  [0.60148914, 0.93652315, -0.37315164, 0.38464523],
  [0.7527783, 0.78921333, -0.82991158, -0.92189043],
]);
const syn1 = column([-0.66033916, 0.75628501, -0.80330633, -0.15778475]);

export const threeLayerJs: Training = training({
  slug: 'three-layer-js',
  title: { en: 'With a hidden layer, in JavaScript', zh: '有隐藏层，JavaScript' },
  seed: null,
  data: exclusiveOr,
  layers: withHiddenLayer,
  initialize: given([{ W: syn0 }, { W: syn1 }]),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 1 }),
  epochs: 1000,
  metric: meanAbsoluteError,
  names,
  pictures: [
    outputsAgainstTargets({
      title: {
        en: 'A thousand epochs from the weights that the article gives',
        zh: '从文章给定的权重出发，训练一千轮',
      },
    }),
  ],
  printed: [
    truncated(
      { en: 'outputs', zh: '输出' },
      ['0.02', '0.95', '0.94', '0.05'],
      (run) => run.last().outputs,
    ),
  ],
});
