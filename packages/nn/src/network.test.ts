import { matrix, row } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import { dense } from './layers/dense.ts';
import { relu } from './layers/relu.ts';
import { sigmoid } from './layers/sigmoid.ts';
import { network } from './network.ts';
import { maxPool } from './testing/fixtures/max-pool.ts';
import { recurrent } from './layers/recurrent.ts';

describe('network({ layers, inputs })', () => {
  it('keeps all parameters in theta, layer by layer, each row by row', () => {
    const net = network({ layers: [dense(2, 2), sigmoid(), dense(2, 1)] });
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

  it('says what stands where in theta', () => {
    const layers = [recurrent({ steps: 1, inputs: 2, hidden: 3 }), dense(3, 1, { bias: 'frozen' })];
    expect(
      network({ layers }).parts.map(({ name, layer, frozen, start, end }) =>
        [name, layer, frozen, start, end].join(' '),
      ),
    ).toEqual([
      'Wx 0 false 0 6',
      'Wh 0 false 6 15',
      'b 0 false 15 18',
      'W 1 false 18 21',
      'b 1 true 21 22',
    ]);
  });

  it('lets theta and the matrices be read and written as one', () => {
    const net = network({ layers: [dense(1, 1), dense(1, 2, { bias: false })] });
    net.parameters[1].W.data[1] = 7;
    expect([...net.theta]).toEqual([0, 0, 0, 7]);
    net.theta[1] = 3;
    expect(net.parameters[0].b).toEqual(row([3]));
  });

  it('knows its widths; some layers keep the width, some narrow, some fix it', () => {
    const layers = [relu(), maxPool({ rows: 2, cols: 4, side: 2 }), dense(2, 3), sigmoid()];
    const { inputs, outputs, widths } = network({ layers, inputs: 8 });
    expect([inputs, outputs, widths]).toEqual([8, 3, [8, 2, 3, 3]]);
  });

  it('may have nothing to learn', () => {
    const { theta, parts, parameters } = network({ layers: [relu()], inputs: 1 });
    expect([theta.length, parts, parameters]).toEqual([0, [], []]);
  });

  it('is frozen, and keeps its layers when the list given is changed', () => {
    const layers = [dense(1, 1)];
    const net = network({ layers });
    layers.push(dense(1, 5));
    expect(net.layers.length).toBe(1);
    expect(Object.isFrozen(net)).toBe(true);
  });

  it.each([
    ['no layers', { layers: [] }, 'no layers: got an empty list; at least one is needed'],
    [
      'layers that fix no inputs',
      { layers: [sigmoid(), dense(1, 1)] },
      'cannot tell the inputs: got undefined; a whole number of at least 1 is needed, or a first layer that fixes it, such as dense',
    ],
    [
      'other inputs than those of the first layer',
      { layers: [dense(3, 4)], inputs: 2 },
      'sizes do not fit: layer 1 (dense) takes 3 inputs, the network has 2; they must be equal',
    ],
    [
      'sizes that do not fit',
      { layers: [dense(3, 4), sigmoid(), dense(5, 1)] },
      'sizes do not fit: layer 3 (dense) takes 5 inputs, the one before it gives 4; they must be equal',
    ],
    [
      'a layer that puts out nothing',
      { layers: [{ ...relu(), outputs: () => 0 }], inputs: 1 },
      'bad outputs of layer 1 (relu): got 0; a whole number of at least 1 is needed',
    ],
  ])('refuses %s', (_, setup, message) => {
    expect(() => network(setup)).toThrow(new RangeError(`network: ${message}`));
  });
});
