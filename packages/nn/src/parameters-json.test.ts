import { column, matrix, row, ShapeError } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dense } from './layers/dense.ts';
import { sigmoid } from './layers/sigmoid.ts';
import { type Network, network } from './network.ts';
import { parametersToJson, parseParameters, stringifyParameters } from './parameters-json.ts';
import { doubles } from './testing/arbitraries.ts';
import { recurrent } from './layers/recurrent.ts';

const twoLayers = (): Network =>
  network({ layers: [dense(2, 1), sigmoid(), dense(1, 2, { bias: false })] });
const threeNames = (): Network =>
  network({ layers: [recurrent({ steps: 1, inputs: 1, hidden: 2 }), dense(2, 1)] });

const text = `[
  {
    "W": [
      [0.5],
      [-0]
    ],
    "b": [5e-324]
  },
  {
    "W": [
      [1.7976931348623157e+308, 3]
    ]
  }
]`;

describe('parametersToJson(network, parameters)', () => {
  it('says a matrix as rows and a row of numbers as a list, by name', () => {
    const net = threeNames();
    net.theta.set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(parametersToJson(net)).toEqual([
      {
        Wx: [[1, 2]],
        Wh: [
          [3, 4],
          [5, 6],
        ],
        b: [7, 8],
      },
      { W: [[9], [10]], b: [11] },
    ]);
  });

  it('says others like them as well, such as gradients', () => {
    const others = [{ W: column([5, 6]), b: row([7]) }, { W: matrix([[8, 9]]) }];
    expect(parametersToJson(twoLayers(), others)).toEqual([
      { W: [[5], [6]], b: [7] },
      { W: [[8, 9]] },
    ]);
  });
});

describe('stringifyParameters(network) and parseParameters(text, network)', () => {
  it('write and read a line per row', () => {
    const [net, other] = [twoLayers(), twoLayers()];
    net.theta.set([0.5, -0, 5e-324, Number.MAX_VALUE, 3]);
    expect(stringifyParameters(net)).toBe(text);
    parseParameters(text, other);
    expect(other.theta).toEqual(net.theta);
  });

  it.each([
    ['W and b', twoLayers],
    ['Wx, Wh and b', threeNames],
  ])('give back all parameters bit for bit: %s', (_, make) => {
    const [net, other] = [make(), make()];
    fc.assert(
      fc.property(doubles(1, net.theta.length), ({ data }) => {
        net.theta.set(data);
        parseParameters(stringifyParameters(net), other);
        expect(other.theta).toEqual(data);
      }),
    );
  });

  it.each([NaN, Infinity])('refuse parameters that are %d', (value) => {
    const net = twoLayers();
    net.theta[3] = value;
    expect(() => stringifyParameters(net)).toThrow(
      new RangeError(`exactJson: not a number of JSON: got ${value}; it must be finite`),
    );
  });

  const second = '{"W": [[4, 5]]}';
  const rows = 'W of layer 1 does not fit: 2 rows of 1 numbers is needed';
  const list = 'b of layer 1 does not fit: a list of 1 numbers is needed';
  it.each([
    [
      'no list',
      '{"W": [[1], [2]]}',
      'not a list: got another kind; one object per layer is needed',
    ],
    ['null', 'null', 'not a list: got another kind; one object per layer is needed'],
    ['a layer that is null', '[null, null]', 'other parameters in layer 1: got none; W, b needed'],
    ['a missing W', `[{"b": [3]}, ${second}]`, 'other parameters in layer 1: got b; W, b needed'],
    [
      'another order',
      `[{"b": [3], "W": [[1], [2]]}]`,
      'other parameters in layer 1: got b, W; W, b needed',
    ],
    [
      'one more name',
      '[{"W": [[1], [2]], "b": [3]}, {"W": [[4, 5]], "c": 1}]',
      'other parameters in layer 2: got W, c; W needed',
    ],
    ['W as one list', '[{"W": [1, 2], "b": [3]}]', rows],
    ['a number as text', '[{"W": [["1"], [2]], "b": [3]}]', rows],
    ['W transposed', '[{"W": [[1, 2]], "b": [3]}]', rows],
    ['rows that differ', '[{"W": [[1], [2, 3]], "b": [3]}]', rows],
    ['no rows', '[{"W": [], "b": [3]}]', rows],
    ['b as a number', '[{"W": [[1], [2]], "b": 3}]', list],
    ['b as null', '[{"W": [[1], [2]], "b": null}]', list],
    ['b as a row of a matrix', '[{"W": [[1], [2]], "b": [[3]]}]', list],
    ['an empty b', '[{"W": [[1], [2]], "b": []}]', list],
  ])('refuse %s, before anything is written', (_, malformed, message) => {
    const net = twoLayers();
    expect(() => parseParameters(malformed, net)).toThrow(
      new SyntaxError(`parseParameters: ${message}`),
    );
    expect([...net.theta]).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([
    ['no JSON', '[{', SyntaxError],
    ['a NaN, which JSON does not know', `[{"W": [[NaN], [2]], "b": [3]}, ${second}]`, SyntaxError],
    [
      'too few layers',
      '[{"W": [[1], [2]], "b": [3]}]',
      new ShapeError(
        'parseParameters: wrong number of layers: got 1; the network has 2 with parameters',
      ),
    ],
    [
      'a number too large for a double',
      '[{"W": [[1], [2]], "b": [3]}, {"W": [[4, 1e999]]}]',
      new RangeError(
        'parseParameters: W of layer 2 with parameters is not finite: got Infinity; all values must be finite',
      ),
    ],
  ])('refuse %s, before anything is written', (_, malformed, error) => {
    const net = twoLayers();
    expect(() => parseParameters(malformed, net)).toThrow(error);
    expect([...net.theta]).toEqual([0, 0, 0, 0, 0]);
  });
});
