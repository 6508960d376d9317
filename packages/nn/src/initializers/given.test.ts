import { column, type Matrix, matrix, row, ShapeError } from '@retrace/linalg';
import { randomState } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { dense } from '../layers/dense.ts';
import { sigmoid } from '../layers/sigmoid.ts';
import { type Network, network } from '../network.ts';
import { given } from './given.ts';

const twoLayers = (): Network => network([dense(2, 1), sigmoid(), dense(1, 2, { bias: false })]);
const rng = randomState(1);

describe('given(values)', () => {
  it('sets what an article prints, one entry a dense layer', () => {
    const net = twoLayers();
    given([{ W: column([1, -0]), b: row([3]) }, { W: row([4, 5]) }])(net, rng);
    expect([...net.theta]).toEqual([1, -0, 3, 4, 5]);
  });

  it('copies: what is trained later does not change what was given', () => {
    const [W, net] = [column([1, 2]), network([dense(2, 1, { bias: false })])];
    given([{ W }])(net, rng);
    net.theta.fill(7);
    expect(W).toEqual(column([1, 2]));
  });

  it('draws nothing', () => {
    const generator = randomState(1);
    given([{ W: column([1, 2]), b: row([3]) }, { W: row([4, 5]) }])(twoLayers(), generator);
    expect(generator.randomSample()).toBe(randomState(1).randomSample());
  });

  const first = { W: column([1, 2]), b: row([3]) };
  const second = { W: row([4, 5]) };
  it.each<[string, { W: Matrix; b?: Matrix }[], Error]>([
    [
      'too few layers',
      [first],
      new ShapeError('given: wrong number of layers: got 1; the network has 2 dense layers'),
    ],
    [
      'a W that is transposed',
      [first, { W: column([4, 5]) }],
      new ShapeError('given: W of dense layer 2 does not fit: got 2x1; it must be 1x2'),
    ],
    [
      'a missing b',
      [{ W: column([1, 2]) }, second],
      new ShapeError('given: b of dense layer 1 does not fit: got absent; it must be 1x1'),
    ],
    [
      'a b where there is none',
      [first, { W: row([4, 5]), b: row([6, 7]) }],
      new ShapeError('given: b of dense layer 2 does not fit: got 1x2; it must be absent'),
    ],
    [
      'a NaN',
      [first, { W: matrix([[4, NaN]]) }],
      new RangeError('given: W of dense layer 2 is not finite: got NaN; all values must be finite'),
    ],
    [
      'an infinite bias',
      [{ W: column([1, 2]), b: row([-Infinity]) }, second],
      new RangeError(
        'given: b of dense layer 1 is not finite: got -Infinity; all values must be finite',
      ),
    ],
  ])('rejects %s, and writes nothing', (_, values, error) => {
    const net = twoLayers();
    expect(() => given(values)(net, rng)).toThrow(error);
    expect([...net.theta]).toEqual([0, 0, 0, 0, 0]);
  });
});
