import { randomState } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { dense } from '../layers/dense.ts';
import { network } from '../network.ts';
import { uniform } from './uniform.ts';

describe('uniform(low, high)', () => {
  it('draws in the order of theta: W row by row, then b, layer by layer', () => {
    const net = network([dense(2, 2), dense(2, 1)]);
    uniform(-1, 1)(net, randomState(1));
    const rng = randomState(1);
    const draws = Array.from({ length: 9 }, () => -1 + 2 * rng.randomSample());
    expect([...net.theta]).toEqual(draws);
    expect([...net.parameters[0].W.data]).toEqual(draws.slice(0, 4));
    expect([...(net.parameters[0].b?.data ?? [])]).toEqual(draws.slice(4, 6));
    expect([...net.parameters[1].W.data]).toEqual(draws.slice(6, 8));
    expect([...(net.parameters[1].b?.data ?? [])]).toEqual(draws.slice(8));
  });

  it('gives the initial weights that the single-neuron article prints', () => {
    const net = network([dense(3, 1, { bias: false })]);
    uniform(-1, 1)(net, randomState(1));
    expect(Array.from(net.theta, (weight) => weight.toFixed(8))).toEqual([
      '-0.16595599',
      '0.44064899',
      '-0.99977125',
    ]);
  });

  it('rejects bounds that are none, before it writes', () => {
    const net = network([dense(1, 1)]);
    expect(() => uniform(1, NaN)(net, randomState(1))).toThrow(
      new RangeError(
        'uniform: bad bounds: got 1 and NaN; low, high and high - low must be finite, and low at most high',
      ),
    );
    expect(net.theta).toEqual(Float64Array.of(0, 0));
  });
});
