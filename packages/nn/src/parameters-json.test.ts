import { column, matrix, row, ShapeError } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubles } from './arbitraries.ts';
import { dense } from './layers/dense.ts';
import { sigmoid } from './layers/sigmoid.ts';
import { type Network, network } from './network.ts';
import { parametersToJson, parseParameters, stringifyParameters } from './parameters-json.ts';

const twoLayers = (): Network => network([dense(2, 1), sigmoid(), dense(1, 2, { bias: false })]);

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

describe('parametersToJson(parameters)', () => {
  it('says W as rows and b as a list', () => {
    const W = [
      [1, 2],
      [3, 4],
    ];
    expect(parametersToJson([{ W: matrix(W), b: row([5, 6]) }, { W: column([7, 8]) }])).toEqual([
      { W, b: [5, 6] },
      { W: [[7], [8]] },
    ]);
  });
});

describe('stringifyParameters(network) and parseParameters(text, network)', () => {
  it('write and read one row a line', () => {
    const net = twoLayers();
    net.theta.set([0.5, -0, 5e-324, Number.MAX_VALUE, 3]);
    expect(stringifyParameters(net)).toBe(text);
    const other = twoLayers();
    parseParameters(text, other);
    expect(other.theta).toEqual(net.theta);
  });

  it('give back all parameters bit for bit', () => {
    const [net, other] = [twoLayers(), twoLayers()];
    fc.assert(
      fc.property(doubles(1, 5), ({ data }) => {
        net.theta.set(data);
        parseParameters(stringifyParameters(net), other);
        expect(other.theta).toEqual(data);
      }),
    );
  });

  it.each([NaN, Infinity])('reject parameters that are %d', (value) => {
    const net = twoLayers();
    net.theta[3] = value;
    expect(() => stringifyParameters(net)).toThrow(
      new RangeError(`exactJson: not a number of JSON: got ${value}; it must be finite`),
    );
  });

  it.each([
    ['no JSON', '[{'],
    ['a NaN, which JSON does not know', '[{"W": [[NaN], [2]], "b": [3]}, {"W": [[4, 5]]}]'],
  ])('reject %s', (_, malformed) => {
    const net = twoLayers();
    expect(() => parseParameters(malformed, net)).toThrow(SyntaxError);
    expect([...net.theta]).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([
    ['no list', '{"W": [[1], [2]]}'],
    ['null', 'null'],
    ['an entry that is null', '[null, null]'],
    ['an entry without W', '[{"b": [3]}, {"W": [[4, 5]]}]'],
    ['W as one list', '[{"W": [1, 2], "b": [3]}, {"W": [[4, 5]]}]'],
    ['a number as text', '[{"W": [["1"], [2]], "b": [3]}, {"W": [[4, 5]]}]'],
    ['b as a number', '[{"W": [[1], [2]], "b": 3}, {"W": [[4, 5]]}]'],
    ['b as null', '[{"W": [[1], [2]], "b": null}, {"W": [[4, 5]]}]'],
    ['a key that no one reads', '[{"W": [[1], [2]], "b": [3]}, {"W": [[4, 5]], "c": 1}]'],
  ])('reject %s', (_, malformed) => {
    const net = twoLayers();
    expect(() => parseParameters(malformed, net)).toThrow(
      new SyntaxError(
        'parseParameters: not a list of parameters: each entry needs W, a list of rows of numbers, and may have b, a list of numbers',
      ),
    );
    expect([...net.theta]).toEqual([0, 0, 0, 0, 0]);
  });

  it.each([
    [
      'too few layers',
      '[{"W": [[1], [2]], "b": [3]}]',
      new ShapeError(
        'parseParameters: wrong number of layers: got 1; the network has 2 dense layers',
      ),
    ],
    [
      'another shape',
      '[{"W": [[1], [2]], "b": [3]}, {"W": [[4], [5]]}]',
      new ShapeError('parseParameters: W of dense layer 2 does not fit: got 2x1; it must be 1x2'),
    ],
    [
      'a missing b',
      '[{"W": [[1], [2]]}, {"W": [[4, 5]]}]',
      new ShapeError(
        'parseParameters: b of dense layer 1 does not fit: got absent; it must be 1x1',
      ),
    ],
    [
      'rows that differ in length',
      '[{"W": [[1], [2, 3]], "b": [3]}, {"W": [[4, 5]]}]',
      new ShapeError(
        'matrix: rows differ in length: row 0 has 1 values, row 1 has 2; all must have the same number',
      ),
    ],
    [
      'no rows',
      '[{"W": [], "b": [3]}, {"W": [[4, 5]]}]',
      new ShapeError('matrix: no values: got 0 rows of 0 columns; at least 1x1 is needed'),
    ],
    [
      'an empty b',
      '[{"W": [[1], [2]], "b": []}, {"W": [[4, 5]]}]',
      new ShapeError('matrix: no values: got 1 rows of 0 columns; at least 1x1 is needed'),
    ],
    [
      'a number too large for a double',
      '[{"W": [[1], [2]], "b": [3]}, {"W": [[4, 1e999]]}]',
      new RangeError(
        'parseParameters: W of dense layer 2 is not finite: got Infinity; all values must be finite',
      ),
    ],
  ])('reject %s', (_, malformed, error) => {
    const net = twoLayers();
    expect(() => parseParameters(malformed, net)).toThrow(error);
    expect([...net.theta]).toEqual([0, 0, 0, 0, 0]);
  });
});
