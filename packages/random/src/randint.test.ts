import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningWith, seeds, tempersTo } from './arbitraries.ts';
import { randomState } from './random-state.ts';

describe('rng.randint(low, high)', () => {
  it('throws the dice as np.random.randint(1, 7) does after np.random.seed(42)', () => {
    const rng = randomState(42);
    expect(Array.from({ length: 10 }, () => rng.randint(1, 7))).toEqual([
      4, 5, 3, 5, 5, 2, 3, 3, 3, 5,
    ]);
  });

  it('takes no word where there is no choice', () => {
    const rng = randomState(1);
    expect(rng.randint(5, 6)).toBe(5);
    expect(rng.randomSample()).toBe(randomState(1).randomSample());
  });

  it('reaches every number of a span, and no other', () => {
    const rng = randomState(1);
    const seen = new Set(Array.from({ length: 200 }, () => rng.randint(-2, 3)));
    expect([...seen].toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2]);
  });

  it('reaches the last number of a span that takes two words, the upper one first', () => {
    expect(beginningWith(tempersTo.one, tempersTo.zero).randint(0, 2 ** 32 + 1)).toBe(2 ** 32);
  });

  it('gives a whole number from low to high - 1', () => {
    const low = fc.integer({ min: -4503599627370496, max: 4503599627370495 });
    const distance = fc.integer({ min: 1, max: 4503599627370496 });
    fc.assert(
      fc.property(seeds, low, distance, (seed, from, span) => {
        const value = randomState(seed).randint(from, from + span);
        expect(Number.isSafeInteger(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(from);
        expect(value).toBeLessThan(from + span);
      }),
    );
  });
});
