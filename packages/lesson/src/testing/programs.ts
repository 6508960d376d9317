import { column, matrix } from '@retrace/linalg';
import { dense, gradientDescent, meanSquaredError, uniform } from '@retrace/nn';
import { type Training, training } from '../program.ts';

/** A program for tests: a neuron of two inputs, one sample at a time. */
export const example: Training = training({
  slug: 'example',
  title: { en: 'An example', zh: '一个例子' },
  seed: 1,
  data: {
    x: matrix([
      [1, 2],
      [3, -1],
      [0, 1],
    ]),
    t: column([1, 2, 3]),
  },
  layers: [dense(2, 1)],
  initialize: uniform(-1, 1),
  loss: meanSquaredError,
  optimizer: gradientDescent({ learningRate: 0.01 }),
  batchSize: 1,
  epochs: 100,
  metric: meanSquaredError,
});
