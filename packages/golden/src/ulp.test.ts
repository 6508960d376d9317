import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relativeDistance, ulpsBetween } from './ulp.ts';

const double = fc.double({ noNaN: true });

describe('ulpsBetween', () => {
  it.each([
    [1, 1, 0n],
    [1, 1 + Number.EPSILON, 1n],
    [1, 1 - Number.EPSILON / 2, 1n],
    [0, Number.MIN_VALUE, 1n],
    [-0, 0, 1n],
    [-Number.MIN_VALUE, Number.MIN_VALUE, 3n],
    [Number.MAX_VALUE, Infinity, 1n],
    [1, 2, 2n ** 52n],
    [0.1 + 0.2, 0.3, 1n],
  ])('from %d to %d is %d', (a, b, ulps) => {
    expect(ulpsBetween(a, b)).toBe(ulps);
    expect(ulpsBetween(b, a)).toBe(ulps);
    expect(ulpsBetween(-a, -b)).toBe(ulps);
  });

  it('is 0 for the same bits, and only for them', () => {
    fc.assert(
      fc.property(double, double, (a, b) => {
        expect(ulpsBetween(a, a)).toBe(0n);
        expect(ulpsBetween(a, b) === 0n).toBe(Object.is(a, b));
      }),
    );
  });

  it('adds up along a line', () => {
    fc.assert(
      fc.property(double, double, double, (...three) => {
        const [a, b, c] = three.toSorted((x, y) =>
          Number(ulpsBetween(-Infinity, x) - ulpsBetween(-Infinity, y)),
        );
        expect(ulpsBetween(a, b) + ulpsBetween(b, c)).toBe(ulpsBetween(a, c));
      }),
    );
  });
});

describe('relativeDistance', () => {
  it.each([
    [0, -0, 0],
    [1, 1, 0],
    [1, 2, 0.5],
    [-4, 1, 1.25],
    [0, 7, 1],
    [-7, 7, 2],
    [Number.MAX_VALUE, -Number.MAX_VALUE, 2],
  ])('of %d and %d is %d', (a, b, distance) => {
    expect(relativeDistance(a, b)).toBe(distance);
    expect(relativeDistance(b, a)).toBe(distance);
  });

  it('lies between 0 and 2', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(finite, finite, (a, b) => {
        const distance = relativeDistance(a, b);
        expect(distance >= 0 && distance <= 2).toBe(true);
        expect(distance === 0).toBe(a === b);
      }),
    );
  });
});
