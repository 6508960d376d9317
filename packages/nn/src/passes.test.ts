import { column, type Matrix, matrix, row, ShapeError } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIntegers } from './arbitraries.ts';
import { dense } from './layers/dense.ts';
import { identity } from './layers/identity.ts';
import { relu } from './layers/relu.ts';
import { type Network, network } from './network.ts';
import { backward, forward } from './passes.ts';
import { workspace } from './workspace.ts';

/** y = relu(x W + b) V + c */
function smallNetwork(): Network {
  const net = network([dense(2, 2), relu(), dense(2, 1)]);
  //             W           b     V      c
  net.theta.set([1, -1, 2, 1, 0, 1, 3, -2, 10]);
  return net;
}

const x = matrix([
  [1, 2],
  [3, -1],
]);

describe('forward(network, space, x)', () => {
  it('feeds a batch through the layers, one by one', () => {
    const net = smallNetwork();
    const space = workspace(net, 2);
    const y = forward(net, space, x);
    // row 1: z = [1 + 4, -1 + 2 + 1] = [5, 2], y = 5*3 - 2*2 + 10 = 21
    // row 2: z = [3 - 2, -3 - 1 + 1] = [1, -3], relu cuts -3 off, y = 3 + 10 = 13
    expect([...space.activations]).toEqual([5, 2, 1, -3, 5, 2, 1, 0, 21, 13]);
    expect(y).toEqual(column([21, 13]));
  });

  it('returns the memory of the workspace, which the next pass overwrites', () => {
    const net = smallNetwork();
    const space = workspace(net, 1);
    const y = forward(net, space, row([1, 2]));
    forward(net, space, row([3, -1]));
    expect(y).toBe(space.outputs[2]);
    expect(y).toEqual(row([13]));
  });
});

describe.each([forward, backward])('$name(network, space, x)', (pass) => {
  it('rejects a batch of another size than the workspace’s', () => {
    const net = smallNetwork();
    expect(() => pass(net, workspace(net, 3), x)).toThrow(
      new ShapeError(`${pass.name}: x does not fit: x is 2x2; it must be 3x2`),
    );
  });

  it('rejects samples of another width than the network’s', () => {
    const net = smallNetwork();
    expect(() => pass(net, workspace(net, 2), column([1, 2]))).toThrow(
      new ShapeError(`${pass.name}: x does not fit: x is 2x1; it must be 2x2`),
    );
  });

  it('rejects a workspace of another network, whose parameters it would use', () => {
    expect(() => pass(smallNetwork(), workspace(smallNetwork(), 2), x)).toThrow(
      new ShapeError(
        `${pass.name}: not the network's workspace: got one made for another network; workspace(network, batchSize) makes one`,
      ),
    );
  });
});

/** dL/dtheta at this dL/dy. */
function gradientOf(net: Network, input: Matrix, dy: ArrayLike<number>): number[] {
  const space = workspace(net, input.rows);
  forward(net, space, input);
  space.gradient.fill(NaN); // what is not overwritten shows
  space.outputGradients.forEach(({ data }) => data.fill(NaN));
  space.outputGradients[net.layers.length - 1].data.set(dy);
  backward(net, space, input);
  return [...space.gradient];
}

describe('backward(network, space, x)', () => {
  it('carries dL/dy back to each parameter, layer by layer', () => {
    // dV = yᵀ dy = [5*1 + 1*2, 2*1 + 0*2], dc = 1 + 2
    // dy V = [[3, -2], [6, -4]]; relu lets through what was > 0: dz = [[3, -2], [6, 0]]
    // dW = xᵀ dz = [[1*3 + 3*6, 1*-2], [2*3 - 1*6, 2*-2]], db = [3 + 6, -2]
    expect(gradientOf(smallNetwork(), x, [1, 2])).toEqual([21, -2, 0, -4, 9, -2, 7, 2, 3]);
  });

  it('overwrites: calling it twice gives the same gradients', () => {
    const net = smallNetwork();
    const space = workspace(net, 2);
    forward(net, space, x);
    space.outputGradients[2].data.set([1, 2]);
    backward(net, space, x);
    const first = space.gradient.slice();
    backward(net, space, x);
    expect(space.gradient).toEqual(first);
  });

  it('gives for a batch the sum of what it gives for each sample', () => {
    const net = network([dense(2, 3), identity(), dense(3, 2)]);
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
