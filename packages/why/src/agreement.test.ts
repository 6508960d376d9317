import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement, together } from './agreement.ts';
import { readNumbers } from './read-numbers.ts';

const of = (text: string, ...values: number[]): ReturnType<typeof agreement> =>
  agreement(values, readNumbers(text));

describe('agreement(values, numbers)', () => {
  it.each<[string, string, number[]]>([
    ['rounded', '0.979 -0.221', [0.97949, -0.22051]],
    ['cut off', '0.03 0.979', [0.0399, 0.97999]],
    ['exactly half-way', '0.25', [0.245]],
    ['every digit of a double', '0.1 0.30000000000000004', [0.1, 0.1 + 0.2]],
  ])('takes these for the same digits: %s', (_, text, values) => {
    expect(of(text, ...values)).toMatchObject({ digits: Infinity });
    expect(of(text, ...values).miss).toBeLessThanOrEqual(1);
  });

  it.each<[string, string, number[]]>([
    ['off by more than half a unit, upwards', '0.979', [0.9784]],
    ['one rounded up, one cut off', '0.98 0.97', [0.979, 0.979]],
    ['another sign', '0.01', [-0.01]],
    ['one of many', '0.5 0.5 0.5', [0.5, 0.5, 0.6]],
  ])('takes these for others: %s', (_, text, values) => {
    expect(of(text, ...values).miss).toBeGreaterThan(1);
  });

  it('counts the digits that agree, the fewest of all', () => {
    expect(of('0.12345678', 0.12345).digits).toBeCloseTo(4.26, 1);
    expect(of('0.12345678 9.5', 0.12345, 9.4).digits).toBeCloseTo(1.98, 1);
  });

  it('lets another rounding change the last bits, and no more', () => {
    expect(of('0.1234567890123456', 0.12345678901234).roundedMiss).toBeLessThanOrEqual(1);
    expect(of('0.1234567890123456', 0.12345678).roundedMiss).toBeGreaterThan(1);
  });

  it('is never fooled by what is not a number', () => {
    expect(of('0.5', NaN)).toEqual({ miss: Infinity, roundedMiss: Infinity, digits: 0 });
    expect(of('0.5', Infinity).miss).toBe(Infinity);
  });

  it('holds for each number that is printed and read again', () => {
    const value = fc.double({ noNaN: true, min: -1000, max: 1000 });
    fc.assert(
      fc.property(value, fc.integer({ min: 0, max: 12 }), (x, places) => {
        expect(of(x.toFixed(places), x).miss).toBeLessThanOrEqual(1);
      }),
    );
  });
});

it('of groups is that of the worst', () => {
  expect(together([of('0.5', 0.5), of('0.5', 0.7)])).toEqual(of('0.5', 0.7));
});
