import { column, matrix } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import { dense } from './layers/dense.ts';
import { identity } from './layers/identity.ts';
import type { Layer } from './layers/layer.ts';
import { relu } from './layers/relu.ts';
import { halfSumSquaredError } from './losses/squared-error.ts';
import { network } from './network.ts';
import { checkFinite, NonFiniteError } from './non-finite.ts';
import { gradientDescent } from './optimizers/gradient-descent.ts';
import { trainer } from './trainer.ts';
import { trainEpoch } from './training-step.ts';
import { workspace } from './workspace.ts';

interface Case {
  readonly layers?: readonly Layer[];
  readonly theta: readonly number[];
  readonly x: number;
  readonly t: number;
  readonly learningRate?: number;
}

const neuron = [dense(1, 1), identity()];

/** Trains on one sample, for 1000 epochs or until it stops: what stopped it, and theta then. */
function train({ layers = neuron, theta, x, t, learningRate = 1 }: Case): [unknown, number[]] {
  const net = network(layers);
  net.theta.set(theta);
  const student = trainer(
    net,
    { x: matrix([[x]]), t: column([t]) },
    { loss: halfSumSquaredError, optimizer: gradientDescent({ learningRate }) },
  );
  try {
    for (let epoch = 1; epoch <= 1000; epoch++) trainEpoch(student, epoch);
  } catch (error) {
    return [error, [...net.theta]];
  }
  return [undefined, [...net.theta]];
}

const message = (epoch: number, layer: string, what: string): string =>
  `training: not finite in epoch ${epoch}: layer ${layer} has ${what} that are infinite or NaN; a smaller learningRate or smaller inputs may keep them finite`;

describe('training that leaves the finite numbers', () => {
  it('stops, and names the epoch and the layer', () => {
    // The error e is 10, and each step makes it 1 - 0.5 (10² + 1) = -49.5 times as large. Epoch 182
    // begins with 10 * 49.5^181 = 5e307, which is finite; but the step 0.5 * 10 e is not.
    const [error] = train({ theta: [1, 0], x: 10, t: 0, learningRate: 0.5 });
    expect(error).toBeInstanceOf(NonFiniteError);
    expect(error).toEqual(new NonFiniteError(message(182, '1 (dense)', 'weights'), 182, 1));
    expect(error).toMatchObject({ epoch: 182, layer: 1, name: 'NonFiniteError' });
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
      'weights',
      { theta: [1, 0], x: 1e100, t: 0, learningRate: 1e200 },
      message(1, '1 (dense)', 'weights'),
    ],
    [
      // x = 0 leaves the weight alone; db = e = 1e308
      'biases',
      { theta: [1, 0], x: 0, t: -1e308, learningRate: 10 },
      message(1, '1 (dense)', 'biases'),
    ],
    ['outputs', { theta: [1e200, 0], x: 1e200, t: 0 }, message(1, '1 (dense)', 'outputs')],
    [
      // V = 0 lets no gradient through to the first layer; dV = h e = 1e400
      'weights of the second dense layer',
      { layers: [...neuron, dense(1, 1)], theta: [1, 0, 0, 0], x: 1e200, t: 1e200 },
      message(1, '3 (dense)', 'weights'),
    ],
    ['samples that are NaN', { theta: [1, 0], x: NaN, t: 0 }, message(1, '1 (dense)', 'outputs')],
    ['targets that are NaN', { theta: [1, 0], x: 1, t: NaN }, message(1, '1 (dense)', 'weights')],
  ])('is found in %s', (_, setup, expected) => {
    expect(train(setup)[0]).toEqual(
      new NonFiniteError(expected, 1, Number(/layer (\d)/.exec(expected)?.[1])),
    );
  });

  it('is found where a layer overflows and another hides it', () => {
    // z = -1e400; relu makes 0 of it, with slope 0: all gradients before it are 0.
    const layers = [dense(1, 1), relu(), dense(1, 1)];
    const [error, theta] = train({ layers, theta: [-1e200, 0, 1, 1], x: 1e200, t: 1 });
    expect(error).toEqual(new NonFiniteError(message(1, '1 (dense)', 'outputs'), 1, 1));
    expect(theta).toEqual([-1e200, 0, 1, 1]);
  });
});

describe('checkFinite(network, space, epoch)', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('sees each of %i weights, and nothing else', (inputs) => {
    const net = network([dense(inputs, 1, { bias: false })]);
    const space = workspace(net, 1);
    net.theta.fill(-Number.MAX_VALUE);
    expect(() => checkFinite(net, space, 1)).not.toThrow();
    for (const value of [NaN, Infinity, -Infinity]) {
      for (let i = 0; i < inputs; i++) {
        net.theta.fill(1);
        net.theta[i] = value;
        expect(() => checkFinite(net, space, 1)).toThrow(
          new NonFiniteError(message(1, '1 (dense)', 'weights'), 1, 1),
        );
      }
    }
  });
});

describe('training with the largest numbers there are', () => {
  it('goes on while they are finite', () => {
    const largest = Number.MAX_VALUE;
    expect(train({ theta: [largest, largest], x: 0, t: largest })).toEqual([
      undefined,
      [largest, largest],
    ]);
  });
});
