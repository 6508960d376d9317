import { matrix, zeros } from '@retrace/linalg';
import { generators } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { formatGradientCheck, gradientCheck } from './gradient-check.ts';
import { normal } from './initializers/normal.ts';
import { activation } from './layers/activation.ts';
import { dense } from './layers/dense.ts';
import type { Layer } from './layers/layer.ts';
import { relu } from './layers/relu.ts';
import { sigmoid } from './layers/sigmoid.ts';
import { tanh } from './layers/tanh.ts';
import * as losses from './losses/index.ts';
import { type Network, network } from './network.ts';
import { l2 } from './penalties/l2.ts';
import type { Data } from './setup.ts';
import { maxPool } from './testing/fixtures/max-pool.ts';
import { recurrent } from './layers/recurrent.ts';

const { halfSumSquaredError, meanSquaredError } = losses;

/** A network with parameters and samples that are drawn from one seed; targets are 0 or 1. */
function drawn(layers: readonly Layer[], seed: number): { net: Network; data: Data } {
  const net = network({ layers });
  const rng = generators.numpy(seed);
  normal().fill(net, rng);
  const [x, t] = [zeros(4, net.inputs), zeros(4, net.outputs)];
  rng.fillNormal(x.data);
  for (let i = 0; i < t.rows; i++) t.data[i * t.cols + (i % t.cols)] = 1;
  return { net, data: { x, t } };
}

describe('gradientCheck(network, data, loss)', () => {
  it('computes each derivative twice', () => {
    // L = 0.5 (w x + b - t)², so dL/dw = e x and dL/db = e. The quotients of a parabola are exact.
    const net = network({ layers: [dense(1, 1)] });
    net.theta.set([3, 1]);
    const data = { x: matrix([[2]]), t: matrix([[4]]) };
    expect(gradientCheck(net, data, halfSumSquaredError)).toMatchObject([
      { parameter: 'layer 1 W[0, 0]', backward: 6, central: 6, difference: 0 },
      { parameter: 'layer 1 b[0, 0]', backward: 3, central: 3, difference: 0 },
    ]);
  });

  it('has the slopes to either side, between which the gradient at a corner of relu lies', () => {
    // At z = w x + b = 0 the loss 0.5 (y - t)² is flat to the left, and to the right it falls by 4 x.
    const net = network({ layers: [dense(1, 1, { bias: false }), relu()] });
    net.theta.set([0]);
    const data = { x: matrix([[2]]), t: matrix([[4]]) };
    const [{ backward, left, right }] = gradientCheck(net, data, halfSumSquaredError);
    expect([backward, left]).toEqual([0, 0]);
    expect(right).toBeCloseTo(-8, 3);
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

  it('counts the penalty in', () => {
    // To L above is added 0.5 (w w + b b), and so w and b to its derivatives.
    const net = network({ layers: [dense(1, 1)] });
    net.theta.set([3, 1]);
    const penalty = l2({ factor: 0.5, parameters: ['W', 'b'] });
    const data = { x: matrix([[2]]), t: matrix([[4]]) };
    expect(
      gradientCheck(net, data, halfSumSquaredError, penalty).map((each) => each.backward),
    ).toEqual([6 + 3, 3 + 1]);
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

describe.each(Object.entries(losses))('the derivatives of %s are right', (_, loss) => {
  it.each<[string, Layer[]]>([
    ['one layer', [dense(3, 2)]],
    ['three dense layers', [dense(3, 4), sigmoid(), dense(4, 5), tanh(), dense(5, 2)]],
    ['some biases', [dense(3, 4, { bias: false }), relu(), dense(4, 2, { bias: 'frozen' })]],
    ['layers that narrow', [dense(3, 8), maxPool({ rows: 2, cols: 4, side: 2 }), dense(2, 2)]],
    ['three names', [recurrent({ steps: 3, inputs: 1, hidden: 2 }), dense(6, 2)]],
  ])('through %s, with a penalty and without', (__, layers) => {
    for (const seed of [1, 2, 3]) {
      const { net, data } = drawn(layers, seed);
      for (const penalty of [undefined, l2({ factor: 0.1, parameters: ['W', 'Wh', 'b'] })]) {
        const comparisons = gradientCheck(net, data, loss, penalty);
        const frozen = net.parts.reduce(
          (n, part) => n + (part.frozen ? part.end - part.start : 0),
          0,
        );
        expect(comparisons.length).toBe(net.theta.length - frozen);
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
