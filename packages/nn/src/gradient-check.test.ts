import { matrix, view } from '@retrace/linalg';
import { randomState } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { formatGradientCheck, gradientCheck } from './gradient-check.ts';
import { normal } from './initializers/normal.ts';
import { activation } from './layers/activation.ts';
import { dense } from './layers/dense.ts';
import { identity } from './layers/identity.ts';
import type { Layer } from './layers/layer.ts';
import { relu } from './layers/relu.ts';
import { sigmoid } from './layers/sigmoid.ts';
import { tanh } from './layers/tanh.ts';
import {
  halfMeanSquaredError,
  halfSumSquaredError,
  meanSquaredError,
} from './losses/squared-error.ts';
import { type Network, network } from './network.ts';
import type { Data } from './trainer.ts';

/** A network with parameters, samples and targets that are drawn from one seed. */
function drawn(layers: readonly Layer[], seed: number): { net: Network; data: Data } {
  const net = network(layers);
  const rng = randomState(seed);
  normal()(net, rng);
  const normals = (rows: number, cols: number): Data['x'] => {
    const a = view(new Float64Array(rows * cols), rows, cols);
    rng.fillNormal(a.data);
    return a;
  };
  return { net, data: { x: normals(4, net.inputs), t: normals(4, net.outputs) } };
}

describe('gradientCheck(network, data, loss)', () => {
  it('computes each derivative twice', () => {
    // L = 0.5 (w x + b - t)², so dL/dw = e x and dL/db = e. The quotients of a parabola are exact.
    const net = network([dense(1, 1)]);
    net.theta.set([3, 1]);
    const data = { x: matrix([[2]]), t: matrix([[4]]) };
    expect(gradientCheck(net, data, halfSumSquaredError)).toEqual([
      { parameter: 'layer 1 W[0, 0]', backward: 6, central: 6, difference: 0 },
      { parameter: 'layer 1 b[0, 0]', backward: 3, central: 3, difference: 0 },
    ]);
  });

  it('names each parameter, in the order of theta', () => {
    const { net, data } = drawn([dense(1, 2), tanh(), dense(2, 1, { bias: false })], 1);
    expect(gradientCheck(net, data, meanSquaredError).map(({ parameter }) => parameter)).toEqual([
      'layer 1 W[0, 0]',
      'layer 1 W[0, 1]',
      'layer 1 b[0, 0]',
      'layer 1 b[0, 1]',
      'layer 3 W[0, 0]',
      'layer 3 W[1, 0]',
    ]);
  });

  it('leaves out a frozen b, which has no gradient to compare', () => {
    const { net, data } = drawn([dense(1, 2, { bias: 'frozen' }), tanh(), dense(2, 1)], 1);
    expect(gradientCheck(net, data, meanSquaredError).map(({ parameter }) => parameter)).toEqual([
      'layer 1 W[0, 0]',
      'layer 1 W[0, 1]',
      'layer 3 W[0, 0]',
      'layer 3 W[1, 0]',
      'layer 3 b[0, 0]',
    ]);
  });

  it('leaves theta as it was, every bit', () => {
    const { net, data } = drawn([dense(2, 2), sigmoid(), dense(2, 1)], 1);
    net.theta.set([-0, 5e-324, 1e9, 1 / 3]);
    const before = net.theta.slice();
    gradientCheck(net, data, meanSquaredError);
    expect(net.theta).toEqual(before);
  });

  it('finds a layer whose slope is wrong, and the layers behind it right', () => {
    const wrong = activation(
      'wrong',
      (z, y) => z.forEach((value, i) => (y[i] = value * value)),
      (y, dy, dz) => y.forEach((value, i) => (dz[i] = dy[i] * value)), // not 2z
    );
    const { net, data } = drawn([dense(2, 2), wrong, dense(2, 1)], 1);
    const comparisons = gradientCheck(net, data, halfSumSquaredError);
    const differing = comparisons.filter(({ difference }) => !(difference < 1e-8));
    expect(differing.map(({ parameter }) => parameter)).toEqual([
      'layer 1 W[0, 0]',
      'layer 1 W[0, 1]',
      'layer 1 W[1, 0]',
      'layer 1 W[1, 1]',
      'layer 1 b[0, 0]',
      'layer 1 b[0, 1]',
    ]);
    expect(Math.min(...differing.map(({ difference }) => difference))).toBeGreaterThan(0.01);
  });
});

const activations = [sigmoid, tanh, relu, identity].map((make) => [make().name, make] as const);
const losses = [halfSumSquaredError, meanSquaredError, halfMeanSquaredError];

describe.each(activations)('a network with %s', (_, act) => {
  it.each([
    ['one dense layer', [dense(3, 2), act()]],
    ['one dense layer without bias', [dense(3, 2, { bias: false }), act()]],
    ['two dense layers', [dense(3, 4), act(), dense(4, 2), act()]],
    [
      'two dense layers without bias',
      [dense(3, 4, { bias: false }), act(), dense(4, 2, { bias: false })],
    ],
    ['three dense layers', [dense(3, 4), act(), dense(4, 5), act(), dense(5, 2), act()]],
    [
      'three dense layers, one with bias',
      [dense(3, 4, { bias: false }), act(), dense(4, 5), act(), dense(5, 2, { bias: false })],
    ],
  ])('of %s hands back the derivatives of each loss', (__, layers) => {
    for (const loss of losses) {
      for (const seed of [1, 2, 3]) {
        const { net, data } = drawn(layers, seed);
        const comparisons = gradientCheck(net, data, loss);
        expect(comparisons.length).toBe(net.theta.length);
        expect(comparisons.filter(({ difference }) => !(difference < 1e-8))).toEqual([]);
      }
    }
  });
});

describe('formatGradientCheck(comparisons)', () => {
  it('is a table that marks the worst line', () => {
    expect(
      formatGradientCheck([
        { parameter: 'layer 1 W[0, 0]', backward: 0.25, central: 0.25, difference: 0 },
        { parameter: 'layer 1 W[10, 0]', backward: -1 / 3, central: -0.3333, difference: 3.3e-5 },
        { parameter: 'layer 3 b[0, 0]', backward: 1e-9, central: 2e-9, difference: 1e-9 },
      ]),
    ).toBe(
      [
        'parameter         backward      central       difference',
        'layer 1 W[0, 0]   0.25000000    0.25000000    0.0e+0',
        'layer 1 W[10, 0]  -0.33333333   -0.33330000   3.3e-5  largest',
        'layer 3 b[0, 0]   1.0000000e-9  2.0000000e-9  1.0e-9',
      ].join('\n'),
    );
  });
});
