import { randomState } from '@retrace/random';
import { describe, expect, it } from 'vitest';
import { dense } from '../layers/dense.ts';
import { network } from '../network.ts';
import { glorot, he } from './scaled.ts';

describe('glorot()', () => {
  it('draws W uniform within sqrt(6 / (inputs + outputs)), and sets b to 0', () => {
    const net = network([dense(1, 5), dense(5, 19)]);
    net.theta.fill(NaN);
    glorot()(net, randomState(1));
    // sqrt(6 / 6) = 1 and sqrt(6 / 24) = 1/2
    const rng = randomState(1);
    const first = Array.from({ length: 5 }, () => rng.uniform(-1, 1));
    const second = Array.from({ length: 95 }, () => rng.uniform(-0.5, 0.5));
    const [b1, b2] = [new Float64Array(5), new Float64Array(19)];
    expect([...net.theta]).toEqual([...first, ...b1, ...second, ...b2]);
  });

  it('fills the range, and does not leave it', () => {
    const net = network([dense(300, 300, { bias: false })]);
    glorot()(net, randomState(1));
    expect(net.theta.every((weight) => Math.abs(weight) <= 0.1)).toBe(true);
    expect(net.theta.some((weight) => weight > 0.0999)).toBe(true);
    expect(net.theta.some((weight) => weight < -0.0999)).toBe(true);
  });
});

describe('he()', () => {
  it('draws W normal with deviation sqrt(2 / inputs), and sets b to 0', () => {
    const net = network([dense(2, 2), dense(2, 1), dense(1, 1, { bias: false })]);
    net.theta.fill(NaN);
    he()(net, randomState(1));
    const rng = randomState(1);
    const normals = (n: number): number[] => Array.from({ length: n }, () => rng.standardNormal());
    // sqrt(2 / 2) = 1, twice, and sqrt(2 / 1)
    expect([...net.theta]).toEqual([
      ...normals(4),
      0,
      0,
      ...normals(2),
      0,
      Math.SQRT2 * rng.standardNormal(),
    ]);
  });
});
