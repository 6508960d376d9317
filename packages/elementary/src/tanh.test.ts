import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tanh, tanhInto } from './tanh.ts';
import { differences, vectors } from './vectors.ts';

const argument = fc.double({ min: -20, max: 20, noNaN: true });

describe('tanh(x)', () => {
  it('is 3/5 at ln 2, where e^2x = 4', () => {
    expect(tanh(Math.LN2)).toBe(0.6);
    expect(tanh(0)).toBe(0);
  });

  it('is exactly odd', () => {
    fc.assert(
      fc.property(argument, (x) => {
        expect(tanh(-x)).toBe(-tanh(x));
      }),
    );
  });

  it('never falls', () => {
    fc.assert(
      fc.property(argument, argument, (a, b) => {
        expect(tanh(Math.min(a, b))).toBeLessThanOrEqual(tanh(Math.max(a, b)));
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN],
    ['Infinity', Infinity, 1],
    ['-Infinity', -Infinity, -1],
    ['-0', -0, -0],
    ['the smallest double', Number.MIN_VALUE, Number.MIN_VALUE],
    ['the last below 1', 19.061547465398494, 0.9999999999999999],
    ['the first that gives 1', 19.061547465398498, 1],
  ])('takes %s', (_, x, y) => {
    expect(tanh(x)).toBe(y);
  });

  it('agrees with MPFR in every bit', () => {
    expect(differences(tanh, vectors('tanh'))).toEqual([]);
  });
});

describe('tanhInto(x, y)', () => {
  it('takes each element, in place too', () => {
    const x = Float64Array.of(-30, -0.01, 0, 0.5, 30);
    const y = new Float64Array(5);
    tanhInto(x, y);
    expect([...y]).toEqual([...x].map(tanh));
    tanhInto(x, x);
    expect(x).toEqual(y);
  });

  it('rejects lengths that differ', () => {
    expect(() => {
      tanhInto(new Float64Array(1), new Float64Array(2));
    }).toThrow(
      new RangeError('tanhInto: lengths differ: x has 1, y has 2; y must be as long as x'),
    );
  });
});
