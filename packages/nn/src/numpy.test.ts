import { column, matrix } from '@retrace/linalg';
import { randomState } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import numpy from '../vectors/numpy.json' with { type: 'json' };
import type { Initializer } from './initializers/initializer.ts';
import { uniform } from './initializers/uniform.ts';
import { dense } from './layers/dense.ts';
import type { Layer } from './layers/layer.ts';
import { sigmoid } from './layers/sigmoid.ts';
import { halfSumSquaredError, meanSquaredError } from './losses/squared-error.ts';
import { network } from './network.ts';
import { gradientDescent } from './optimizers/gradient-descent.ts';
import { type Data, trainer, type TrainerOptions } from './trainer.ts';
import { trainEpoch } from './training-step.ts';

interface Setup {
  readonly layers: readonly Layer[];
  readonly initialize: Initializer;
  readonly data: Data;
  readonly options: TrainerOptions;
}

const setups: Record<string, Setup> = {
  'eleven lines': {
    layers: [dense(3, 4, { bias: false }), sigmoid(), dense(4, 1, { bias: false }), sigmoid()],
    initialize: uniform(-1, 1),
    data: {
      x: matrix([
        [0, 0, 1],
        [0, 1, 1],
        [1, 0, 1],
        [1, 1, 1],
      ]),
      t: column([0, 1, 1, 0]),
    },
    options: { loss: halfSumSquaredError, optimizer: gradientDescent({ learningRate: 1 }) },
  },
  classifier: {
    layers: [dense(2, 2), sigmoid(), dense(2, 1), sigmoid()],
    initialize({ theta }, rng) {
      // w1 .. w6, b1 .. b3, of which w1, w2 are the first column of W and w3, w4 the second
      const [w1, w2, w3, w4, w5, w6, b1, b2, b3] = theta.map(() => rng.normal());
      theta.set([w1, w3, w2, w4, b1, b2, w5, w6, b3]);
    },
    data: {
      x: matrix([
        [-2, -1],
        [25, 6],
        [17, 4],
        [-15, -6],
      ]),
      t: column([1, 0, 0, 1]),
    },
    options: {
      loss: meanSquaredError,
      optimizer: gradientDescent({ learningRate: 0.1 }),
      batchSize: 1,
    },
  },
};

/**
 * Made by vectors/make-vectors.py. What is drawn is the same to the last bit. What is trained is not:
 * NumPy's exp is not correctly rounded, and its products add in another order. So the last bits
 * differ (by 1e-15 of a parameter, mostly), and the first twelve digits do not.
 */
describe(`training ends where NumPy ${numpy.numpy} ends`, () => {
  const runs = numpy.runs.map((run) => [run.name, run.seed, run.epochs, run] as const);
  it.each(runs)('%s, seed %i, %i epochs', (name, seed, epochs, { initial, final }) => {
    const { layers, initialize, data, options } = setups[name];
    const net = network(layers);
    initialize(net, randomState(seed));
    expect([...net.theta]).toEqual(initial);

    const student = trainer(net, data, options);
    for (let epoch = 1; epoch <= epochs; epoch++) trainEpoch(student, epoch);
    const differences = final.map((value, i) => Math.abs(net.theta[i] - value) / Math.abs(value));
    expect(Math.max(...differences)).toBeLessThan(1e-12);
  });
});
