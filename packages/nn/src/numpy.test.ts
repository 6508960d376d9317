import { column, matrix, zeros } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import numpy from '../vectors/numpy.json' with { type: 'json' };
import type { Initializer } from './initializers/initializer.ts';
import { uniform } from './initializers/uniform.ts';
import { dense } from './layers/dense.ts';
import { sigmoid } from './layers/sigmoid.ts';
import { tanh } from './layers/tanh.ts';
import { softmaxCrossEntropy } from './losses/softmax-cross-entropy.ts';
import { halfSumSquaredError, meanSquaredError } from './losses/squared-error.ts';
import * as optimizers from './optimizers/index.ts';
import type { Optimizer } from './optimizers/optimizer.ts';
import { l2 } from './penalties/l2.ts';
import { linearDecay } from './schedules/linear-decay.ts';
import type { LearningRate } from './schedules/schedule.ts';
import type { Setup } from './setup.ts';
import { ulps } from './testing/ulps.ts';
import { trainer } from './trainer.ts';
import { evaluate, train, trainEpoch } from './training-step.ts';

// Made by vectors/make-vectors.py. What is drawn, and what only + - × / and square roots make of it, is
// the same to the last bit. The rest is not: NumPy's exp, log and tanh are not correctly rounded, and its
// sums and products add in another order. How far that leads is stated for each, in ulp.

const largest = (a: ArrayLike<number>, b: readonly number[]): number =>
  Math.max(...b.map((value, i) => ulps(a[i], value)));

const setups: Record<string, Omit<Setup, 'seed'>> = {
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
    loss: halfSumSquaredError,
    optimizer: optimizers.gradientDescent({ learningRate: 1 }),
  },
  classifier: {
    layers: [dense(2, 2), sigmoid(), dense(2, 1), sigmoid()],
    initialize: {
      name: 'neuron by neuron',
      options: {},
      fill({ theta }, rng) {
        // w1 .. w6, b1 .. b3, of which w1, w2 are the first column of W and w3, w4 the second
        const [w1, w2, w3, w4, w5, w6, b1, b2, b3] = theta.map(() => rng.normal());
        theta.set([w1, w3, w2, w4, b1, b2, w5, w6, b3]);
      },
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
    loss: meanSquaredError,
    optimizer: optimizers.gradientDescent({ learningRate: 0.1 }),
    batchSize: 1,
  },
};

describe(`training ends where NumPy ${numpy.numpy} ends, to 256 ulp`, () => {
  const runs = numpy.runs.map((run) => [run.name, run.seed, run.epochs, run] as const);
  it.each(runs)('%s, seed %i, %i epochs', (name, seed, epochs, { initial, final }) => {
    const training = trainer({ ...setups[name], seed });
    const { theta } = training.network;
    expect([...theta]).toEqual(initial);
    for (let epoch = 1; epoch <= epochs; epoch++) trainEpoch(training);
    expect(largest(theta, final)).toBeLessThanOrEqual(256);
  });
});

const made: Readonly<Record<string, (options: { learningRate: LearningRate }) => Optimizer>> =
  optimizers;

describe('optimizers move as in NumPy, to the last bit, while the learning rate falls', () => {
  it.each(numpy.moves)('$optimizer', ({ optimizer: name, initial, gradients, final }) => {
    const optimizer = made[name]({
      learningRate: linearDecay({ from: 0.05, fall: 0.04, steps: 100 }),
    });
    const theta = Float64Array.from(initial);
    const memory = new Float64Array(optimizer.memorySize(5));
    gradients.forEach((gradient, step) =>
      optimizer.update({ theta, gradient: Float64Array.from(gradient), memory, parts: [], step }),
    );
    expect([...theta]).toEqual(final);
  });

  it('has vectors of every optimizer', () => {
    expect(numpy.moves.map(({ optimizer }) => optimizer).toSorted()).toEqual(
      Object.keys(optimizers).toSorted(),
    );
  });
});

describe('softmaxCrossEntropy is NumPy’s', () => {
  it.each(numpy.softmaxCrossEntropy)('to 4 ulp, case %#', ({ z, t, value, gradient }) => {
    const slopes = softmaxCrossEntropy.gradient(matrix(z), matrix(t), zeros(6, 4));
    expect(ulps(softmaxCrossEntropy.value(matrix(z), matrix(t)), value)).toBeLessThanOrEqual(4);
    // Where p and t are close, their difference keeps few digits; so it is held to ulp of 1, not its own.
    slopes.data.forEach((slope, i) => {
      expect(Math.abs(slope - gradient.flat()[i])).toBeLessThanOrEqual(4 * Number.EPSILON);
    });
  });
});

describe('a classifier with a penalty, and a learning rate that falls, trains as in NumPy', () => {
  it.each(numpy.penalised)(
    'losses to 8 ulp, parameters to 128, with $optimizer',
    ({ optimizer, x, t, initial, losses, final }) => {
      const initialize: Initializer = {
        name: 'as in NumPy',
        options: {},
        fill: ({ theta }) => theta.set(initial),
      };
      const training = trainer({
        seed: null,
        data: { x: matrix(x), t: matrix(t) },
        layers: [dense(3, 4), tanh(), dense(4, 2)],
        initialize,
        loss: softmaxCrossEntropy,
        penalty: l2({ factor: 0.01 }),
        optimizer: made[optimizer]({
          learningRate: linearDecay({ from: 0.05, fall: 0.04, steps: 100 }),
        }),
      });
      const metrics = new Float64Array(101);
      train(training, 100, metrics);
      metrics[100] = evaluate(training);
      expect(largest(metrics, losses)).toBeLessThanOrEqual(8);
      expect(largest(training.network.theta, final)).toBeLessThanOrEqual(128);
    },
  );
});
