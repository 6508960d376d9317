import { decisionSurface, printed, type Training, training } from '@retrace/lesson';
import { gradientDescent, halfSumSquaredError, meanAbsoluteError, uniform } from '@retrace/nn';
import { firstInput } from './data.ts';
import { names } from './names.ts';
import { withoutHiddenLayer } from './networks.ts';

export const twoLayer: Training = training({
  slug: 'two-layer',
  title: { en: 'Without a hidden layer, in Python', zh: '没有隐藏层，Python' },
  seed: 1,
  data: firstInput,
  layers: withoutHiddenLayer,
  initialize: uniform(-1, 1),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 1 }),
  epochs: 10_000,
  metric: meanAbsoluteError,
  checkpoints: [9999],
  names,
  pictures: [
    decisionSurface({
      epochs: [0, 10, 10_000],
      title: { en: 'Without a hidden layer: one straight line', zh: '没有隐藏层：只有一条直线' },
    }),
  ],
  printed: [
    // What is printed are the outputs that the last iteration began with, before its update.
    printed(
      { en: 'outputs of the last forward pass', zh: '最后一次前向传播的输出' },
      ['0.00966449', '0.00786506', '0.99358898', '0.99211957'],
      (run) => run.at(9999).outputs,
    ),
  ],
});
