import { column, matrix, row } from '@retrace/linalg';
import {
  dense,
  given,
  gradientCheck,
  gradientDescent,
  halfSumSquaredError,
  type Layer,
  network,
  noRng,
  predict,
  trainer,
  trainEpoch,
} from '@retrace/nn';
import { describe, expect, it } from 'vitest';
import { biasFirst } from './bias-first.ts';
import { step } from './step.ts';

describe('step()', () => {
  it('is 1 from 0 on, and 0 below', () => {
    const net = network({ layers: [step()], inputs: 5 });
    expect(predict(net, row([-3, -5e-324, -0, 0, 2]))).toEqual(row([0, 0, 1, 1, 1]));
  });

  it.each([
    [1, 0, -0.5],
    [-1, 1, -0.5],
    [1, 1, 0],
    [-1, 0, 0],
  ])('hands the error on as it is: x = %d with t = %d moves a weight of 1 by %d', (x, t, move) => {
    const training = trainer({
      seed: null,
      data: { x: column([x]), t: column([t]) },
      layers: [dense(1, 1), step()],
      initialize: given([{ W: row([1]), b: row([0]) }]),
      loss: halfSumSquaredError,
      optimizer: gradientDescent({ learningRate: 0.5 }),
    });
    trainEpoch(training);
    expect(training.network.theta[0]).toBe(1 + move);
  });
});

describe('biasFirst(inputs, outputs)', () => {
  const tiny = 2 ** -53; // 1 + 2^-53 rounds back to 1, twice
  const outputOf = (layer: Layer): number => {
    const net = network({ layers: [layer] });
    given([{ W: column([1, 1]), b: row([1]) }]).fill(net, noRng);
    return predict(net, row([tiny, tiny])).data[0];
  };

  it('begins with the bias, where dense ends with it', () => {
    expect(outputOf(biasFirst(2, 1))).toBe(1);
    expect(outputOf(dense(2, 1))).toBe(1 + 2 * tiny);
  });

  it('has the gradients that central differences give', () => {
    const net = network({ layers: [biasFirst(2, 2), biasFirst(2, 1)] });
    net.theta.forEach((_, i, theta) => (theta[i] = (i % 5) - 1.5));
    const data = {
      x: matrix([
        [1, 2],
        [-1, 0.5],
      ]),
      t: column([1, 0]),
    };
    for (const { difference } of gradientCheck(net, data, halfSumSquaredError)) {
      expect(difference).toBeLessThan(1e-8);
    }
  });
});
