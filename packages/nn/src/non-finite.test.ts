import { column, matrix } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import { dense } from './layers/dense.ts';
import { identity } from './layers/identity.ts';
import { relu } from './layers/relu.ts';
import { halfSumSquaredError } from './losses/squared-error.ts';
import { network } from './network.ts';
import { checkFinite, NonFiniteError } from './non-finite.ts';
import { gradientDescent } from './optimizers/gradient-descent.ts';
import type { Setup } from './setup.ts';
import { trainer } from './trainer.ts';
import { trainEpoch } from './training-step.ts';
import { workspace } from './workspace.ts';

interface Case extends Partial<Setup> {
  readonly theta: readonly number[];
  readonly x: number;
  readonly t: number;
  readonly learningRate?: number;
}

const neuron = [dense(1, 1), identity()];

/** Trains on one sample, for 1000 epochs or until it stops: what stopped it, and theta then. */
function train({ theta, x, t, learningRate = 1, ...change }: Case): [unknown, number[]] {
  const training = trainer({
    seed: 1,
    data: { x: matrix([[x]]), t: column([t]) },
    layers: neuron,
    initialize: { name: 'set', options: {}, fill: (net) => net.theta.set(theta) },
    loss: halfSumSquaredError,
    optimizer: gradientDescent({ learningRate }),
    ...change,
  });
  try {
    for (let epoch = 1; epoch <= 1000; epoch++) trainEpoch(training);
  } catch (error) {
    return [error, [...training.network.theta]];
  }
  return [undefined, [...training.network.theta]];
}

const message = (epoch: number, layer: string, what: string): string =>
  `training: not finite in epoch ${epoch}: layer ${layer} has ${what} that are infinite or NaN; a smaller learningRate or smaller inputs may keep them finite`;

describe('training that leaves the finite numbers', () => {
  it.each<Partial<Setup>>([
    {},
    { update: 'layer by layer' },
    { order: 'permutation' },
    { order: 'shuffle' },
    { running: true },
    {
      running: true,
      data: {
        name: 'one sample',
        options: {},
        samples: 1,
        inputs: 1,
        outputs: 1,
        draw: (_rng, x) => x.data.fill(10),
      },
    },
  ])('stops, and names the epoch and the layer: %j', (change) => {
    // The error e is 10, and each step makes it 1 - 0.5 (10² + 1) = -49.5 times as large. Epoch 182
    // begins with 10 * 49.5^181 = 5e307, which is finite; but the step 0.5 * 10 e is not.
    const [error] = train({ theta: [1, 0], x: 10, t: 0, learningRate: 0.5, ...change });
    expect(error).toBeInstanceOf(NonFiniteError);
    expect(error).toEqual(new NonFiniteError(message(182, '1 (dense)', 'numbers in W'), 182, 1));
    expect(error).toMatchObject({ epoch: 182, layer: 1, name: 'NonFiniteError' });
  });

  it('stops within an epoch, after the batch that leads there', () => {
    const data = { x: matrix([[0], [1e200], [0]]), t: column([0, 0, 0]) };
    const [error, theta] = train({ theta: [1, 7], x: 0, t: 0, data, batchSize: 1 });
    expect(error).toEqual(new NonFiniteError(message(1, '1 (dense)', 'numbers in W'), 1, 1));
    expect(theta).toEqual([-Infinity, -1e200]); // the third batch would have made it NaN
  });

  it.each<[string, Case, string]>([
    [
      // 1e200 * 1e200; on the way back layer 1 gets a NaN, but it is not where it began
      'outputs of a later layer',
      { layers: [dense(1, 1), dense(1, 1)], theta: [1e200, 0, 1e200, 0], x: 1, t: 1 },
      message(1, '2 (dense)', 'outputs'),
    ],
    [
      // dW = x e = 1e200, and 1e200 * 1e200 is too large
      'W',
      { theta: [1, 0], x: 1e100, t: 0, learningRate: 1e200 },
      message(1, '1 (dense)', 'numbers in W'),
    ],
    [
      // x = 0 leaves W alone; db = e = 1e308
      'b',
      { theta: [1, 0], x: 0, t: -1e308, learningRate: 10 },
      message(1, '1 (dense)', 'numbers in b'),
    ],
    ['outputs', { theta: [1e200, 0], x: 1e200, t: 0 }, message(1, '1 (dense)', 'outputs')],
    [
      // V = 0 lets no gradient through to the first layer; dV = h e = 1e400
      'W of the second dense layer',
      { layers: [...neuron, dense(1, 1)], theta: [1, 0, 0, 0], x: 1e200, t: 1e200 },
      message(1, '3 (dense)', 'numbers in W'),
    ],
    ['samples that are NaN', { theta: [1, 0], x: NaN, t: 0 }, message(1, '1 (dense)', 'outputs')],
    [
      'targets that are NaN',
      { theta: [1, 0], x: 1, t: NaN },
      message(1, '1 (dense)', 'numbers in W'),
    ],
    [
      // z = -1e400; relu makes 0 of it, with slope 0: all gradients before it are 0
      'outputs that another layer hides',
      { layers: [dense(1, 1), relu(), dense(1, 1)], theta: [-1e200, 0, 1, 1], x: 1e200, t: 1 },
      message(1, '1 (dense)', 'outputs'),
    ],
  ])('is found in %s', (_, setup, expected) => {
    const error = new NonFiniteError(expected, 1, Number(/layer (\d)/.exec(expected)?.[1]));
    expect(train(setup)[0]).toEqual(error);
  });

  it('goes on with the largest numbers there are, while they are finite', () => {
    const largest = Number.MAX_VALUE;
    expect(train({ theta: [largest, largest], x: 0, t: largest })).toEqual([
      undefined,
      [largest, largest],
    ]);
  });
});

describe('checkFinite(network, space, epoch)', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('sees each of %i weights, and nothing else', (inputs) => {
    const net = network({ layers: [dense(inputs, 1, { bias: false })] });
    const space = workspace(net, 1);
    net.theta.fill(-Number.MAX_VALUE);
    expect(() => checkFinite(net, space, 1)).not.toThrow();
    for (const value of [NaN, Infinity, -Infinity]) {
      for (let i = 0; i < inputs; i++) {
        net.theta.fill(1);
        net.theta[i] = value;
        expect(() => checkFinite(net, space, 1)).toThrow(
          new NonFiniteError(message(1, '1 (dense)', 'numbers in W'), 1, 1),
        );
      }
    }
  });
});
