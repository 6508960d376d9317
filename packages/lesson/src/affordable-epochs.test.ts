import { column } from '@retrace/linalg';
import { dense, gradientDescent, halfSumSquaredError, uniform } from '@retrace/nn';
import { expect, it } from 'vitest';
import { affordableEpochs } from './affordable-epochs.ts';
import { startRun } from './run.ts';

// Four samples, and of each a weight and a bias: 8 products per epoch.
const run = startRun({
  seed: 1,
  data: { x: column([1, 2, 3, 4]), t: column([2, 4, 6, 8]) },
  layers: [dense(1, 1)],
  initialize: uniform(-1, 1),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 0.01 }),
  metric: halfSumSquaredError,
  epochs: 15,
});

it.each([
  [0, 1],
  [8 * 10 - 1, 9],
  [8 * 10, 10],
  [1e12, 15],
])('for %i products, of 15 epochs, has %i', (products, epochs) => {
  expect(affordableEpochs(run, products)).toBe(epochs);
});
