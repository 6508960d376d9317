import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quickExp } from './exp.ts';
import { sigmoid, sigmoidInto } from './sigmoid.ts';
import { vectors } from './vectors.ts';

const argument = fc.double({ min: -700, max: 700, noNaN: true });

describe('sigmoid(z)', () => {
  it('is 1/2 at 0 and 1/(1 + 1/2) at ln 2', () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(Math.LN2)).toBe(2 / 3);
  });

  it('obeys sigmoid(z) + sigmoid(-z) = 1 to the roundings', () => {
    fc.assert(
      fc.property(argument, (z) => {
        expect(Math.abs(sigmoid(z) + sigmoid(-z) - 1)).toBeLessThanOrEqual(2 * Number.EPSILON);
      }),
    );
  });

  it('never falls', () => {
    fc.assert(
      fc.property(argument, argument, (a, b) => {
        expect(sigmoid(Math.min(a, b))).toBeLessThanOrEqual(sigmoid(Math.max(a, b)));
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN],
    ['Infinity', Infinity, 1],
    ['-Infinity', -Infinity, 0],
    ['where e^-z overflows', -710, 0],
  ])('takes %s', (_, z, y) => {
    expect(sigmoid(z)).toBe(y);
  });

  it('is the formula of the contract on the exponential of MPFR', () => {
    const pairs = vectors('exp');
    for (let i = 0; i < pairs.length; i += 2) {
      expect(sigmoid(-pairs[i])).toBe(1 / (1 + pairs[i + 1]));
    }
  });
});

describe('sigmoidInto(z, y)', () => {
  it('takes each element, in place too', () => {
    const z = Float64Array.of(-800, -1, 0, 1, 800);
    const y = new Float64Array(5);
    sigmoidInto(z, y);
    expect([...y]).toEqual([...z].map(sigmoid));
    sigmoidInto(z, z);
    expect(z).toEqual(y);
  });

  it('goes on after numbers that the quick phase cannot tell, one after the other too', () => {
    const z = vectors('exp').filter((_, i) => i % 2 === 0);
    const hard = z.filter((value) => Number.isNaN(quickExp(-value)));
    expect(hard.length).toBeGreaterThan(9);
    for (const values of [z, hard]) {
      const y = new Float64Array(values.length);
      sigmoidInto(values, y);
      expect(y).toEqual(values.map(sigmoid));
    }
  });

  it('rejects lengths that differ', () => {
    expect(() => {
      sigmoidInto(new Float64Array(1), new Float64Array(2));
    }).toThrow(
      new RangeError('sigmoidInto: lengths differ: x has 1, y has 2; y must be as long as x'),
    );
  });
});
