import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from './exp.ts';
import { log, logInto } from './log.ts';
import { differences, vectors } from './vectors.ts';

const positive = fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true });

describe('log(x)', () => {
  it('is 0 at 1 and ln 2 at 2', () => {
    expect(log(1)).toBe(0);
    expect(log(2)).toBe(Math.LN2);
  });

  it('never falls', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        expect(log(Math.min(a, b))).toBeLessThanOrEqual(log(Math.max(a, b)));
      }),
    );
  });

  it('is exactly odd in the exponent of a power of two: log 1/x = -log x', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1022, max: 1022 }), (k) => {
        expect(log(2 ** -k)).toBe(k === 0 ? 0 : -log(2 ** k));
      }),
    );
  });

  it('undoes exp to one rounding', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 700, noNaN: true }), (x) => {
        // d log y = dy / y: half an ulp of e^x is at most 2^-53 of it
        expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(Number.EPSILON * x);
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN],
    ['Infinity', Infinity, Infinity],
    ['0', 0, -Infinity],
    ['-0', -0, -Infinity],
    ['a negative number', -1, NaN],
    ['-Infinity', -Infinity, NaN],
    ['the smallest double', Number.MIN_VALUE, -744.4400719213812],
    ['the smallest normal', 2 ** -1022, -708.3964185322641],
    ['the largest', Number.MAX_VALUE, 709.782712893384],
    ['just above 1', 1 + 2 ** -52, 2.2204460492503128e-16],
    ['just below 1', 1 - 2 ** -53, -1.1102230246251565e-16],
  ])('takes %s', (_, x, y) => {
    expect(log(x)).toBe(y);
  });

  it('agrees with MPFR in every bit', () => {
    expect(differences(log, vectors('log'))).toEqual([]);
  });
});

describe('logInto(x, y)', () => {
  it('takes each element, in place too', () => {
    const x = Float64Array.of(0, 0.5, 1, 10);
    const y = new Float64Array(4);
    logInto(x, y);
    expect([...y]).toEqual([...x].map(log));
    logInto(x, x);
    expect(x).toEqual(y);
  });

  it('rejects lengths that differ', () => {
    expect(() => {
      logInto(new Float64Array(1), new Float64Array(2));
    }).toThrow(new RangeError('logInto: lengths differ: x has 1, y has 2; y must be as long as x'));
  });
});
