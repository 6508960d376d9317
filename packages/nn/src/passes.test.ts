import { column, type Matrix, matrix, row, ShapeError } from '@retrace/linalg';
import { generators } from '@retrace/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal } from './initializers/normal.ts';
import { dense } from './layers/dense.ts';
import { identity } from './layers/identity.ts';
import { relu } from './layers/relu.ts';
import { tanh } from './layers/tanh.ts';
import { type Network, network } from './network.ts';
import { backward, forward } from './passes.ts';
import { predict } from './predict.ts';
import { doubles, smallIntegers } from './testing/arbitraries.ts';
import { workspace } from './workspace.ts';

/** y = relu(x W + b) V + c */
function smallNetwork(): Network {
  const net = network({ layers: [dense(2, 2), relu(), dense(2, 1)] });
  //             W           b     V      c
  net.theta.set([1, -1, 2, 1, 0, 1, 3, -2, 10]);
  return net;
}

const x = matrix([
  [1, 2],
  [3, -1],
]);

describe('forward(space, x)', () => {
  it('feeds a batch through the layers, one by one', () => {
    const space = workspace(smallNetwork(), 2);
    const y = forward(space, x);
    // row 1: z = [1 + 4, -1 + 2 + 1] = [5, 2], y = 5*3 - 2*2 + 10 = 21
    // row 2: z = [3 - 2, -3 - 1 + 1] = [1, -3], relu cuts -3 off, y = 3 + 10 = 13
    expect([...space.activations]).toEqual([5, 2, 1, -3, 5, 2, 1, 0, 21, 13]);
    expect(y).toEqual(column([21, 13]));
    expect(y).toBe(space.y); // memory that the next pass overwrites
  });

  it('tells the layers whether they train; they do not unless it is said', () => {
    const space = workspace(smallNetwork(), 2);
    forward(space, x, 'training');
    expect(space.sites.map(({ mode }) => mode)).toEqual(['training', 'training', 'training']);
    forward(space, x);
    expect(space.sites.map(({ mode }) => mode)).toEqual(['prediction', 'prediction', 'prediction']);
  });

  it.each([
    [3, x, '2x2', '3x2'],
    [2, column([1, 2]), '2x1', '2x2'],
  ])('refuses a batch that does not fit a workspace for %i samples', (size, batch, got, needed) => {
    expect(() => forward(workspace(smallNetwork(), size), batch)).toThrow(
      new ShapeError(`forward: x does not fit: x is ${got}; it must be ${needed}`),
    );
  });
});

/** dL/dtheta at this dL/dy. */
function gradientOf(net: Network, input: Matrix, dy: ArrayLike<number>): number[] {
  const space = workspace(net, input.rows);
  forward(space, input);
  space.gradient.fill(NaN); // what is not overwritten shows
  for (const site of space.sites) site.dy.data.fill(NaN);
  space.dy.data.set(dy);
  backward(space);
  return [...space.gradient];
}

describe('backward(space)', () => {
  it('carries dL/dy back to each parameter, layer by layer', () => {
    // dV = yᵀ dy = [5*1 + 1*2, 2*1 + 0*2], dc = 1 + 2
    // dy V = [[3, -2], [6, -4]]; relu lets through what was > 0: dz = [[3, -2], [6, 0]]
    // dW = xᵀ dz = [[1*3 + 3*6, 1*-2], [2*3 - 1*6, 2*-2]], db = [3 + 6, -2]
    expect(gradientOf(smallNetwork(), x, [1, 2])).toEqual([21, -2, 0, -4, 9, -2, 7, 2, 3]);
  });

  it('gives for a batch the sum of what it gives for each sample', () => {
    const net = network({ layers: [dense(2, 3), identity(), dense(3, 2)] });
    const theta = smallIntegers(1, 17);
    fc.assert(
      fc.property(smallIntegers(2, 2), smallIntegers(2, 2), theta, (input, dy, parameters) => {
        net.theta.set(parameters.data);
        const [first, second] = [0, 2].map((i) =>
          gradientOf(net, row(input.data.slice(i, i + 2)), dy.data.slice(i, i + 2)),
        );
        expect(gradientOf(net, input, dy.data)).toEqual(first.map((value, i) => value + second[i]));
      }),
    );
  });
});

describe('predict(network, x)', () => {
  it('gives the bits that forward gives, in memory of its own', () => {
    const net = network({ layers: [dense(2, 3), tanh(), dense(3, 2)] });
    normal().fill(net, generators.numpy(1));
    fc.assert(
      fc.property(doubles(4, 2), doubles(4, 2), (samples, others) => {
        const y = predict(net, samples);
        predict(net, others);
        expect(y).toEqual(forward(workspace(net, 4), samples));
      }),
    );
  });

  it('refuses samples of another width', () => {
    expect(() => predict(smallNetwork(), matrix([[1, 2, 3]]))).toThrow(
      new ShapeError('predict: x does not fit the network: x is 1x3; it must have 2 columns'),
    );
  });
});
