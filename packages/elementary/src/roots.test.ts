import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cbrt } from './cbrt.ts';
import { hypot } from './hypot.ts';
import { differences, vectors } from './vectors.ts';

const anything = fc.double({ noNaN: true, noDefaultInfinity: true });
const moderate = fc.double({ min: 1e-150, max: 1e150, noNaN: true });

describe('cbrt(x)', () => {
  it('is exact for cubes', () => {
    expect([0, 1, -8, 27, 1e300].map(cbrt)).toEqual([0, 1, -2, 3, 1e100]);
  });

  it('undoes the cube of a number of 17 bits', () => {
    fc.assert(
      fc.property(fc.integer({ min: -131_071, max: 131_071 }), (n) => {
        expect(cbrt(n * n * n)).toBe(n);
      }),
    );
  });

  it('is exactly odd, and never falls', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        expect(cbrt(-a)).toBe(-cbrt(a));
        expect(cbrt(Math.min(a, b))).toBeLessThanOrEqual(cbrt(Math.max(a, b)));
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN],
    ['Infinity', Infinity, Infinity],
    ['-Infinity', -Infinity, -Infinity],
    ['-0', -0, -0],
    ['the smallest double', Number.MIN_VALUE, 1.7031839360032603e-108],
    ['the largest', Number.MAX_VALUE, 5.643803094122362e102],
  ])('takes %s', (_, x, y) => {
    expect(cbrt(x)).toBe(y);
  });

  it('agrees with MPFR in every bit', () => {
    expect(differences(cbrt, vectors('cbrt'))).toEqual([]);
  });
});

describe('hypot(x, y)', () => {
  it('is 5 for 3 and 4', () => {
    expect(hypot(3, 4)).toBe(5);
    expect(hypot(-5, 12)).toBe(13);
  });

  it('does not mind order and signs, and scales with powers of two', () => {
    fc.assert(
      fc.property(moderate, moderate, (x, y) => {
        const z = hypot(x, y);
        expect([hypot(y, x), hypot(-x, -y)]).toEqual([z, z]);
        expect(hypot(4 * x, 4 * y)).toBe(4 * z);
        expect(z).toBeGreaterThanOrEqual(Math.max(Math.abs(x), Math.abs(y)));
      }),
    );
  });

  it('rounds a tie to even, where no approximation could decide', () => {
    // (m^2 - n^2)^2 + (2mn)^2 = (m^2 + n^2)^2, which has 54 bits.
    const [m, n] = [70_000_001, 64_100_000];
    expect(hypot(m * m - n * n, 2 * m * n)).toBe(9008810140000000);
  });

  it.each([
    [0, 0, 0],
    [-0, -0, 0],
    [-0, 3, 3],
    [NaN, 1, NaN],
    [1, NaN, NaN],
    [NaN, -Infinity, Infinity],
    [Infinity, NaN, Infinity],
    [-Infinity, Infinity, Infinity],
    [Number.MAX_VALUE, 1, Number.MAX_VALUE],
    [Number.MAX_VALUE, Number.MAX_VALUE, Infinity],
    [Number.MIN_VALUE, 0, Number.MIN_VALUE],
    [3 * Number.MIN_VALUE, 4 * Number.MIN_VALUE, 5 * Number.MIN_VALUE],
  ])('of %d and %d is %d', (x, y, z) => {
    expect(hypot(x, y)).toBe(z);
  });

  it('agrees with MPFR in every bit', () => {
    const triples = vectors('hypot');
    for (let i = 0; i < triples.length; i += 3) {
      expect([triples[i], triples[i + 1], hypot(triples[i], triples[i + 1])]).toEqual([
        ...triples.subarray(i, i + 3),
      ]);
    }
  });
});
