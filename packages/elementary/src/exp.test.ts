import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactExp } from './exact/exp.ts';
import { exp, expInto } from './exp.ts';
import { differences, vectors } from './vectors.ts';

const argument = fc.double({ min: -700, max: 700, noNaN: true });

describe('exp(x)', () => {
  it('is 1 at 0 and e at 1', () => {
    expect(exp(0)).toBe(1);
    expect(exp(1)).toBe(Math.E);
  });

  it('never falls', () => {
    fc.assert(
      fc.property(argument, argument, (a, b) => {
        expect(exp(Math.min(a, b))).toBeLessThanOrEqual(exp(Math.max(a, b)));
      }),
    );
  });

  it('obeys e^x e^-x = 1 to three roundings', () => {
    fc.assert(
      fc.property(argument, (x) => {
        expect(Math.abs(exp(x) * exp(-x) - 1)).toBeLessThanOrEqual(1.5 * Number.EPSILON);
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN],
    ['Infinity', Infinity, Infinity],
    ['-Infinity', -Infinity, 0],
    ['-0', -0, 1],
    ['the last that is finite', 709.782712893384, 1.7976931348622732e308],
    ['the first that overflows', 709.7827128933841, Infinity],
    ['the last normal result', -708.3964185322641, 2.2250738585072626e-308],
    ['a subnormal result', -740, 4.2e-322],
    ['the last above zero', -745.1332191019411, 5e-324],
    ['the first that underflows', -745.1332191019412, 0],
    ['half an ulp of 1', 2 ** -53, 1.0000000000000002],
    ['a quarter of an ulp of 1', 2 ** -54, 1],
  ])('takes %s', (_, x, y) => {
    expect(exp(x)).toBe(y);
  });

  it('is rounded once where results become subnormal, and overflow', () => {
    for (let i = 0; i < 500; i++) {
      for (const x of [-708 - i / 499, 708 + i / 499]) expect(exp(x)).toBe(exactExp(x));
    }
  });

  it('agrees with MPFR in every bit', () => {
    expect(differences(exp, vectors('exp'))).toEqual([]);
  });
});

describe('expInto(x, y)', () => {
  it('takes each element, in place too', () => {
    const x = Float64Array.of(-1, 0, 1, 1000);
    const y = new Float64Array(4);
    expInto(x, y);
    expect([...y]).toEqual([...x].map(exp));
    expInto(x, x);
    expect(x).toEqual(y);
  });

  it('rejects lengths that differ', () => {
    expect(() => {
      expInto(new Float64Array(3), new Float64Array(2));
    }).toThrow(new RangeError('expInto: lengths differ: x has 3, y has 2; y must be as long as x'));
  });
});
