import { ones, row, ShapeError, zeros } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import { gradientCheck } from '../gradient-check.ts';
import { halfSumSquaredError } from '../losses/squared-error.ts';
import { network } from '../network.ts';
import { activation } from './activation.ts';
import { dense } from './dense.ts';

/** y = z², for z > 0; its slope 2z is 2 sqrt(y). */
const square = activation(
  'square',
  (z, y) => z.forEach((value, i) => (y[i] = value * value)),
  (y, dy, dz) => y.forEach((value, i) => (dz[i] = dy[i] * (2 * Math.sqrt(value)))),
);

describe('activation(name, forward, backward)', () => {
  it('makes a layer of two functions on plain numbers', () => {
    const [z, y, dz] = [row([1, 2, 3]), zeros(1, 3), zeros(1, 3)];
    square.forward(z, undefined, y);
    expect(y).toEqual(row([1, 4, 9]));
    square.backward(z, y, row([1, 10, 100]), undefined, undefined, dz);
    expect(dz).toEqual(row([2, 40, 600]));
  });

  it('has a name, and no size of its own', () => {
    expect(square.name).toBe('square');
    expect(square.size).toBeUndefined();
    expect(Object.isFrozen(square)).toBe(true);
  });

  it('does nothing on the way back where no dz is asked for', () => {
    const refuse = activation(
      'refuse',
      () => {},
      () => {
        throw new Error('called');
      },
    );
    const z = row([1]);
    expect(() => refuse.backward(z, z, z, undefined, undefined, undefined)).not.toThrow();
  });

  it('trains as the layers do that come with the package', () => {
    const net = network([dense(2, 2), square, dense(2, 1)]);
    net.theta.set([1, 2, 0.5, 1, 0.25, 0.5, 1, -1, 0]);
    const comparisons = gradientCheck(net, { x: row([1, 2]), t: row([3]) }, halfSumSquaredError);
    expect(comparisons.filter(({ difference }) => !(difference < 1e-8))).toEqual([]);
  });

  it.each([
    ['rows', ones(1, 2), '1x2'],
    ['columns', ones(2, 1), '2x1'],
  ])('rejects matrices that differ in %s, before it writes', (_, a, shape) => {
    const y = zeros(2, 2);
    const error = new ShapeError(
      `square: shapes differ: got ${shape}, to write into 2x2; they must be equal`,
    );
    expect(() => square.forward(a, undefined, y)).toThrow(error);
    expect(() => square.backward(y, y, a, undefined, undefined, y)).toThrow(error);
    expect(() => square.backward(y, a, y, undefined, undefined, y)).toThrow(error);
    expect(y).toEqual(zeros(2, 2));
  });
});
