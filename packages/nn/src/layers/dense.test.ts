import { column, matrix, row } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import { network } from '../network.ts';
import { backward, forward } from '../passes.ts';
import { workspace } from '../workspace.ts';
import { dense } from './dense.ts';
import { identity } from './identity.ts';

const x = matrix([
  [1, 2, 3],
  [0, -1, 1],
]);
const W = [1, 2, 3, 4, 5, 6];

describe('dense(inputs, outputs)', () => {
  it('puts out x W + b, and hands back xᵀ dz, the column sums of dz, and dz Wᵀ', () => {
    const net = network({ layers: [identity(), dense(3, 2)], inputs: 3 });
    net.theta.set([...W, 10, 20]);
    const space = workspace(net, 2);
    // 1*1 + 2*3 + 3*5 + 10 = 32, and so on
    expect([...forward(space, x).data]).toEqual([32, 48, 12, 22]);
    space.dy.data.set([1, -1, 2, 0]);
    backward(space);
    expect([...space.gradient]).toEqual([1, -1, 0, -2, 5, -3, 3, -1]);
    expect([...space.sites[0].dy.data]).toEqual([-1, -1, -1, 2, 6, 10]);
  });

  it('puts out x W without a bias', () => {
    const net = network({ layers: [dense(3, 2, { bias: false })] });
    net.theta.set(W);
    expect([...forward(workspace(net, 2), x).data]).toEqual([22, 28, 2, 2]);
  });

  it('adds the bias last: z = ((x1 W1) + x2 W2) + b', () => {
    const net = network({ layers: [dense(2, 1)] });
    const space = workspace(net, 1);
    // 1 + 2^-53 rounds back to 1, twice; 1 + 2^-52 is the next double.
    const [tiny, next] = [Number.EPSILON / 2, 1 + Number.EPSILON];
    net.theta.set([1, 1, tiny]);
    expect(forward(space, row([1, tiny])).data[0]).toBe(1);
    net.theta.set([1, 1, 1]);
    expect(forward(space, row([tiny, tiny])).data[0]).toBe(next);
  });

  it('adds a frozen bias, and has no gradient of it', () => {
    const net = network({ layers: [dense(1, 1, { bias: 'frozen' })] });
    net.theta.set([2, 5]);
    const space = workspace(net, 2);
    expect(forward(space, column([1, 3]))).toEqual(column([7, 11]));
    space.dy.data.set([1, 1]);
    backward(space);
    expect([...space.gradient]).toEqual([4, 0]);
  });

  const odd: object = { bias: 'fixed' };
  it.each([
    [() => dense(2, 1, odd), "bias: got fixed; it must be true, false or 'frozen'"],
    ...[0, -1, 1.5, NaN, Infinity].flatMap((size): [() => unknown, string][] => [
      [() => dense(size, 1), `inputs: got ${size}; it must be a whole number of at least 1`],
      [() => dense(1, size), `outputs: got ${size}; it must be a whole number of at least 1`],
    ]),
  ])('refuses %s: bad %s', (make, message) => {
    expect(make).toThrow(new RangeError(`dense: bad ${message}`));
  });
});
