import { matrix } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import { dense } from './layers/dense.ts';
import { halfSumSquaredError } from './losses/squared-error.ts';
import { network } from './network.ts';
import { adam } from './optimizers/adam.ts';
import { gradientDescent } from './optimizers/gradient-descent.ts';
import { momentum } from './optimizers/momentum.ts';
import { trainer } from './trainer.ts';

const data = { x: matrix([[1]]), t: matrix([[1]]) };
const training = {
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 1 }),
  batchsize: 1,
};
const misspelt = { bias: false, biass: false };
const nesterov = { learningRate: 1, nesterov: true };

describe('an option that no one reads', () => {
  it.each<[string, () => unknown]>([
    ['dense: unknown option: got biass; known: bias', () => dense(1, 1, misspelt)],
    [
      'trainer: unknown option: got batchsize; known: loss, optimizer, batchSize, shuffle',
      () => trainer(network([dense(1, 1)]), data, training),
    ],
    [
      'gradientDescent: unknown option: got nesterov; known: learningRate',
      () => gradientDescent(nesterov),
    ],
    [
      'momentum: unknown option: got nesterov; known: learningRate, momentum',
      () => momentum(nesterov),
    ],
    [
      'adam: unknown option: got nesterov; known: learningRate, beta1, beta2, epsilon',
      () => adam(nesterov),
    ],
  ])('is rejected: %s', (message, act) => {
    expect(act).toThrow(new RangeError(message));
  });
});
