import { matrix, row } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import { dense } from './layers/dense.ts';
import { relu } from './layers/relu.ts';
import { sigmoid } from './layers/sigmoid.ts';
import { network } from './network.ts';

describe('network(layers)', () => {
  it('keeps all parameters in theta: W row by row, then b, layer by layer', () => {
    const net = network([dense(2, 2), sigmoid(), dense(2, 1)]);
    net.theta.set([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(net.parameters).toEqual([
      {
        W: matrix([
          [1, 2],
          [3, 4],
        ]),
        b: row([5, 6]),
      },
      { W: matrix([[7], [8]]), b: row([9]) },
    ]);
  });

  it('lets theta and the matrices be read and written as one', () => {
    const net = network([dense(1, 1), dense(1, 2, { bias: false })]);
    net.parameters[1].W.data[1] = 7;
    expect([...net.theta]).toEqual([0, 0, 0, 7]);
    net.theta[1] = 3;
    expect(net.parameters[0].b).toEqual(row([3]));
  });

  it('begins with +0 everywhere', () => {
    expect(network([dense(2, 3), relu(), dense(3, 1, { bias: false })]).theta).toEqual(
      new Float64Array(2 * 3 + 3 + 3 * 1),
    );
  });

  it('knows its inputs and outputs; activations keep the width', () => {
    const { inputs, outputs } = network([dense(3, 4), relu(), dense(4, 2), sigmoid(), relu()]);
    expect([inputs, outputs]).toEqual([3, 2]);
  });

  it('is frozen, and keeps its layers when the list given is changed', () => {
    const layers = [dense(1, 1)];
    const net = network(layers);
    layers.push(dense(1, 5));
    expect(net.layers.length).toBe(1);
    expect(Object.isFrozen(net)).toBe(true);
  });

  it.each([
    [
      'no layers',
      [],
      'network: cannot tell the inputs: got no layers; the first layer must be dense',
    ],
    [
      'an activation in the first place',
      [sigmoid(), dense(1, 1)],
      'network: cannot tell the inputs: got sigmoid; the first layer must be dense',
    ],
    [
      'sizes that do not fit',
      [dense(3, 4), sigmoid(), dense(5, 1)],
      'network: sizes do not fit: layer 3 (dense) takes 5 inputs, the one before it gives 4; they must be equal',
    ],
  ])('rejects %s', (_, layers, message) => {
    expect(() => network(layers)).toThrow(new RangeError(message));
  });
});
