import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { log10 } from './log10.ts';
import { log2 } from './log2.ts';
import { differences, vectors } from './vectors.ts';

describe('log2(x) and log10(x)', () => {
  it('are exact for powers of their base', () => {
    expect([1, 2, 8, 0.25, Number.MIN_VALUE].map(log2)).toEqual([0, 1, 3, -2, -1074]);
    expect([1, 10, 1e3, 1e22].map(log10)).toEqual([0, 1, 3, 22]);
  });

  it('never fall', () => {
    const positive = fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        for (const f of [log2, log10]) {
          expect(f(Math.min(a, b))).toBeLessThanOrEqual(f(Math.max(a, b)));
        }
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN],
    ['Infinity', Infinity, Infinity],
    ['-0', -0, -Infinity],
    ['a negative number', -1, NaN],
  ])('take %s', (_, x, y) => {
    expect(log2(x)).toBe(y);
    expect(log10(x)).toBe(y);
  });

  it('agree with MPFR in every bit', () => {
    expect(differences(log2, vectors('log2'))).toEqual([]);
    expect(differences(log10, vectors('log10'))).toEqual([]);
  });
});
