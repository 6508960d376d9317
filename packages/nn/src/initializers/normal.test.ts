import { randomState } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { dense } from '../layers/dense.ts';
import { network } from '../network.ts';
import { normal } from './normal.ts';

const layers = [dense(2, 2), dense(2, 1)];

describe('normal(mean, standardDeviation)', () => {
  it('draws in the order of theta: W row by row, then b, layer by layer', () => {
    const net = network(layers);
    normal(3, 0.5)(net, randomState(1));
    const rng = randomState(1);
    expect([...net.theta]).toEqual(Array.from({ length: 9 }, () => 3 + 0.5 * rng.standardNormal()));
  });

  it('is the standard normal without arguments', () => {
    const net = network(layers);
    normal()(net, randomState(1));
    const rng = randomState(1);
    expect([...net.theta]).toEqual(Array.from({ length: 9 }, () => rng.standardNormal()));
  });

  it('rejects a negative deviation, before it writes', () => {
    const net = network([dense(1, 1)]);
    expect(() => normal(0, -1)(net, randomState(1))).toThrow(
      new RangeError(
        'normal: bad parameters: got mean 0, standard deviation -1; both must be finite, and the standard deviation at least 0',
      ),
    );
    expect(net.theta).toEqual(Float64Array.of(0, 0));
  });
});
