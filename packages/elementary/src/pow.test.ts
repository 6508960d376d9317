import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp2 } from './exp2.ts';
import { pow } from './pow.ts';
import { differences, vectors } from './vectors.ts';

describe('pow(x, y)', () => {
  it('raises to whole and broken powers', () => {
    expect(pow(3, 4)).toBe(81);
    expect(pow(2, -1074)).toBe(Number.MIN_VALUE);
    expect(pow(16, 0.75)).toBe(8);
    expect(pow(-2, 3)).toBe(-8);
  });

  it('squares as multiplication does, and takes roots as Math.sqrt does', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e150, noNaN: true }), (x) => {
        expect(pow(x, 2)).toBe(x * x);
        expect(pow(x, 0.5)).toBe(Math.sqrt(x));
        expect(pow(-x, 2)).toBe(x * x);
      }),
    );
  });

  it('rounds a tie to even, where no approximation could decide', () => {
    // 3^34 = 16677181699666569 has 54 bits.
    expect(pow(3, 34)).toBe(16677181699666568);
    expect(pow(16677181699666568, 1)).toBe(16677181699666568);
  });

  // What ECMAScript lays down instead of leaving it to the approximation.
  it.each([
    [NaN, 0, 1],
    [NaN, 1, NaN],
    [1, NaN, NaN],
    [1, Infinity, NaN],
    [-1, -Infinity, NaN],
    [0.5, Infinity, 0],
    [-2, Infinity, Infinity],
    [0.5, -Infinity, Infinity],
    [Infinity, 0.5, Infinity],
    [Infinity, -1, 0],
    [-Infinity, 3, -Infinity],
    [-Infinity, 2, Infinity],
    [-Infinity, -3, -0],
    [-Infinity, 0.5, Infinity],
    [0, 3, 0],
    [0, -2, Infinity],
    [-0, 3, -0],
    [-0, 2, 0],
    [-0, -3, -Infinity],
    [-0, 0.5, 0],
    [-8, 1 / 3, NaN],
    [-1, 1e300, 1],
    [2, 1e300, Infinity],
    [2, -1e300, 0],
    [-2, -1075.5, NaN],
  ])('of %d and %d is %d', (x, y, z) => {
    expect(pow(x, y)).toBe(z);
    expect(pow(x, y)).toBe(Math.pow(x, y));
  });

  it('agrees with MPFR in every bit', () => {
    const triples = vectors('pow');
    for (let i = 0; i < triples.length; i += 3) {
      expect([triples[i], triples[i + 1], pow(triples[i], triples[i + 1])]).toEqual([
        ...triples.subarray(i, i + 3),
      ]);
    }
  });
});

describe('exp2(x)', () => {
  it('is exact for whole numbers, subnormal results too', () => {
    expect([-2, 0, 1, 10, -1074].map(exp2)).toEqual([0.25, 1, 2, 1024, Number.MIN_VALUE]);
    expect(exp2(0.5)).toBe(Math.SQRT2);
  });

  it('is pow(2, x), and never falls', () => {
    const argument = fc.double({ min: -1080, max: 1030, noNaN: true });
    fc.assert(
      fc.property(argument, argument, (a, b) => {
        expect(exp2(a)).toBe(pow(2, a));
        expect(exp2(Math.min(a, b))).toBeLessThanOrEqual(exp2(Math.max(a, b)));
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN],
    ['Infinity', Infinity, Infinity],
    ['-Infinity', -Infinity, 0],
    ['-0', -0, 1],
    ['the last that is finite', 1023.9999999999999, 1.7976931348621742e308],
    ['the first that overflows', 1024, Infinity],
    ['the last above zero', -1074.9999999999998, 5e-324],
    ['half of the smallest double, a tie', -1075, 0],
    ['a large number', 1e300, Infinity],
    ['a large negative number', -1e300, 0],
  ])('takes %s', (_, x, y) => {
    expect(exp2(x)).toBe(y);
  });

  it('agrees with MPFR in every bit', () => {
    expect(differences(exp2, vectors('exp2'))).toEqual([]);
  });
});
