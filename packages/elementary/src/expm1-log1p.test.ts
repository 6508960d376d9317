import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expm1 } from './expm1.ts';
import { log1p } from './log1p.ts';
import { differences, vectors } from './vectors.ts';

const moderate = fc.double({ min: -30, max: 30, noNaN: true });
const aboveMinusOne = fc.double({ min: -1, max: 1e9, minExcluded: true, noNaN: true });

describe('expm1(x)', () => {
  it('keeps what e^x - 1 would lose', () => {
    expect(expm1(1e-10)).toBe(1.00000000005e-10); //      x + x^2/2
    expect(expm1(1)).toBe(1.7182818284590453);
  });

  it('has the sign of x, and lies on or above x', () => {
    fc.assert(
      fc.property(moderate, (x) => {
        expect(Math.sign(expm1(x))).toBe(Math.sign(x));
        expect(expm1(x)).toBeGreaterThanOrEqual(x);
      }),
    );
  });

  it('never falls', () => {
    fc.assert(
      fc.property(moderate, moderate, (a, b) => {
        expect(expm1(Math.min(a, b))).toBeLessThanOrEqual(expm1(Math.max(a, b)));
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN],
    ['Infinity', Infinity, Infinity],
    ['-Infinity', -Infinity, -1],
    ['-0', -0, -0],
    ['the smallest double', Number.MIN_VALUE, Number.MIN_VALUE],
    ['the last that is finite', 709.782712893384, 1.7976931348622732e308],
    ['the first that overflows', 709.7827128933841, Infinity],
    ['the last above -1', -37.42994775023704, -0.9999999999999999],
    ['the first that gives -1', -37.42994775023705, -1],
  ])('takes %s', (_, x, y) => {
    expect(expm1(x)).toBe(y);
  });

  it('agrees with MPFR in every bit', () => {
    expect(differences(expm1, vectors('expm1'))).toEqual([]);
  });
});

describe('log1p(x)', () => {
  it('keeps what 1 + x would lose', () => {
    expect(log1p(1e-10)).toBe(9.999999999500001e-11); //   x - x^2/2
    expect(log1p(1)).toBe(Math.LN2);
  });

  it('has the sign of x, and lies on or below x', () => {
    fc.assert(
      fc.property(aboveMinusOne, (x) => {
        expect(Math.sign(log1p(x))).toBe(Math.sign(x));
        expect(log1p(x)).toBeLessThanOrEqual(x);
      }),
    );
  });

  it('never falls', () => {
    fc.assert(
      fc.property(aboveMinusOne, aboveMinusOne, (a, b) => {
        expect(log1p(Math.min(a, b))).toBeLessThanOrEqual(log1p(Math.max(a, b)));
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN],
    ['Infinity', Infinity, Infinity],
    ['-1', -1, -Infinity],
    ['less than -1', -1.5, NaN],
    ['-0', -0, -0],
    ['the smallest double', Number.MIN_VALUE, Number.MIN_VALUE],
    ['the largest', Number.MAX_VALUE, 709.782712893384],
  ])('takes %s', (_, x, y) => {
    expect(log1p(x)).toBe(y);
  });

  it('agrees with MPFR in every bit', () => {
    expect(differences(log1p, vectors('log1p'))).toEqual([]);
  });
});
