import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosh } from './cosh.ts';
import { expm1 } from './expm1.ts';
import { sinh } from './sinh.ts';
import { differences, vectors } from './vectors.ts';

const argument = fc.double({ min: -711, max: 711, noNaN: true });

describe('sinh(x) and cosh(x)', () => {
  it('are 3/4 and 5/4 at ln 2, where e^x = 2', () => {
    expect([sinh(Math.LN2), cosh(Math.LN2)]).toEqual([0.75, 1.25]);
    expect([sinh(0), cosh(0)]).toEqual([0, 1]);
  });

  it('are exactly odd and even, and never fall (cosh from 0 on)', () => {
    fc.assert(
      fc.property(argument, argument, (a, b) => {
        expect(sinh(-a)).toBe(-sinh(a));
        expect(cosh(-a)).toBe(cosh(a));
        expect(sinh(Math.min(a, b))).toBeLessThanOrEqual(sinh(Math.max(a, b)));
        const [c, d] = [Math.abs(a), Math.abs(b)];
        expect(cosh(Math.min(c, d))).toBeLessThanOrEqual(cosh(Math.max(c, d)));
      }),
    );
  });

  it('add up to e^x, to the roundings: sinh x + (cosh x - 1) = e^x - 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 700, noNaN: true }), (x) => {
        const y = expm1(x);
        expect(Math.abs(sinh(x) + (cosh(x) - 1) - y)).toBeLessThanOrEqual(
          2 * Number.EPSILON * (y + 1),
        );
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN, NaN],
    ['Infinity', Infinity, Infinity, Infinity],
    ['-Infinity', -Infinity, -Infinity, Infinity],
    ['-0', -0, -0, 1],
    ['the smallest double', Number.MIN_VALUE, Number.MIN_VALUE, 1],
    ['the last that is finite', 710.4758600739439, 1.7976931348621744e308, 1.7976931348621744e308],
    ['the first that overflows', 710.475860073944, Infinity, Infinity],
  ])('take %s', (_, x, s, c) => {
    expect([sinh(x), cosh(x)]).toEqual([s, c]);
  });

  it('agree with MPFR in every bit', () => {
    expect(differences(sinh, vectors('sinh'))).toEqual([]);
    expect(differences(cosh, vectors('cosh'))).toEqual([]);
  });
});
