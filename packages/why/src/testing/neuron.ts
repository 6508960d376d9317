import { type Training, training } from '@retrace/lesson';
import { column, matrix } from '@retrace/linalg';
import {
  dense,
  gradientDescent,
  halfSumSquaredError,
  meanAbsoluteError,
  sigmoid,
  uniform,
} from '@retrace/nn';

/** Three weights and a sigmoid, as in the first lesson, but for 300 epochs. */
export const neuron: Training = training({
  slug: 'neuron',
  title: { en: 'A neuron', zh: '神经元' },
  seed: 1,
  data: {
    x: matrix([
      [0, 0, 1],
      [1, 1, 1],
      [1, 0, 1],
      [0, 1, 1],
    ]),
    t: column([0, 1, 1, 0]),
  },
  layers: [dense(3, 1, { bias: false }), sigmoid()],
  initialize: uniform(-1, 1),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 1 }),
  epochs: 300,
  metric: meanAbsoluteError,
});
