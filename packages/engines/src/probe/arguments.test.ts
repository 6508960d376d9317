import { describe, expect, it } from 'vitest';
import { partner, probeArguments } from './arguments.ts';
import { word } from './word.ts';

const x = probeArguments(40_000);
const sizes = [...x].map(Math.abs);

/** How many of the arguments lie from low to just below high in size. */
const between = (low: number, high: number): number =>
  sizes.filter((size) => size >= low && size < high).length;

describe('word(i)', () => {
  it('is 0 hashed, where the counter comes out as 0', () => {
    expect(word(-1)).toBe(0);
  });

  it('is a whole number of 32 bits, each of them set half of the time', () => {
    const words = Array.from({ length: 10_000 }, (_, i) => word(i));
    expect(
      words.every((value) => Number.isInteger(value) && value >= 0 && value <= 0xffffffff),
    ).toBe(true);
    for (let bit = 0; bit < 32; bit++) {
      const set = words.filter((value) => (value >>> bit) & 1).length;
      expect(Math.abs(set - 5000)).toBeLessThan(250); // five standard deviations
    }
  });
});

describe('probeArguments(n)', () => {
  it('gives the same arguments each time', () => {
    expect(probeArguments(1000)).toEqual(probeArguments(1000));
  });

  it('begins with the arguments of a smaller n', () => {
    expect(probeArguments(1000)).toEqual(x.slice(0, 1000));
  });

  it.each([0, -0, Infinity, -Infinity, 1, -1, Number.MIN_VALUE, -Number.MAX_VALUE])(
    'has %d among the first',
    (edge) => {
      expect(x.slice(0, 40).some((value) => Object.is(value, edge))).toBe(true);
    },
  );

  it('covers the whole range of doubles: NaN, subnormal numbers, both signs, every 64 binades', () => {
    expect(sizes.filter(Number.isNaN).length).toBeGreaterThan(0);
    expect(between(Number.MIN_VALUE, 2.2250738585072014e-308)).toBeGreaterThan(2);
    const binades64 = 18_446_744_073_709_551_616; // 2^64
    for (let low = 2.2250738585072014e-308; low < Infinity; low *= binades64) {
      expect(between(low, low * binades64)).toBeGreaterThan(300);
    }
    expect(x.filter((value) => value < 0).length).toBeGreaterThan(15_000);
    expect(x.filter((value) => value > 0).length).toBeGreaterThan(15_000);
  });

  it('takes half of the arguments from the ordinary range, all its binades alike', () => {
    for (let low = 1 / 1_048_576; low < 1024; low *= 2) {
      expect(between(low, 2 * low)).toBeGreaterThan(500);
    }
  });
});

describe('partner(i)', () => {
  const indices = Array.from({ length: 64 }, (_, i) => i);

  it('is mutual', () => {
    expect(indices.map((i) => partner(partner(i)))).toEqual(indices);
  });

  it('stays among the same four, so a shorter list has the same pairs', () => {
    expect(indices.every((i) => partner(i) >> 2 === i >> 2)).toBe(true);
  });

  it('joins each kind of argument with both', () => {
    const kinds = indices.map((i) => `${(i >> 1) & 1}${(partner(i) >> 1) & 1}`);
    expect(new Set(kinds)).toEqual(new Set(['00', '01', '10', '11']));
  });
});
