import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, type Range, shareOf, sizeOf, union, without } from './ranges.ts';

const range = fc
  .tuple(fc.nat(40), fc.integer({ min: -1, max: 20 }))
  .map(([first, more]): Range => ({ first, last: first + more }));
const ranges = fc.array(range, { maxLength: 6 });

/** How often each number is in them. */
function times(list: readonly Range[]): number[] {
  const counts = Array.from({ length: 70 }, () => 0);
  for (const { first, last } of list) for (let n = first; n <= last; n++) counts[n]++;
  return counts;
}

describe('shareOf(range, k, n)', () => {
  it('parts a range into shares that follow each other, and differ by one at most', () => {
    expect([1, 2, 3].map((k) => shareOf({ first: 10, last: 19 }, k, 3))).toEqual([
      { first: 10, last: 12 },
      { first: 13, last: 15 },
      { first: 16, last: 19 },
    ]);
    const size = fc.integer({ min: 1, max: 4_294_967_296 });
    fc.assert(
      fc.property(size, fc.nat(1000), fc.integer({ min: 1, max: 500 }), (count, first, n) => {
        const whole = { first, last: first + count - 1 };
        const shares = Array.from({ length: n }, (_, i) => shareOf(whole, i + 1, n));
        const sizes = shares.map(sizeOf);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(union(shares)).toEqual([whole]);
        expect(overlap(shares)).toEqual([]);
        expect(without(whole, shares)).toEqual([]);
      }),
    );
  });
});

describe('union, overlap and without', () => {
  it('count each number as the ranges have it', () => {
    fc.assert(
      fc.property(ranges, range, (list, whole) => {
        const counts = times(list);
        expect(times(union(list))).toEqual(counts.map((n) => Math.min(n, 1)));
        expect(times(overlap(list))).toEqual(counts.map((n) => (n > 1 ? 1 : 0)));
        const own = times([whole]);
        expect(times(without(whole, list))).toEqual(counts.map((n, i) => (n === 0 ? own[i] : 0)));
      }),
    );
  });

  it('are as few ranges as can be', () => {
    fc.assert(
      fc.property(ranges, (list) => {
        for (const few of [union(list), overlap(list)]) {
          few.slice(1).forEach(({ first }, i) => expect(first).toBeGreaterThan(few[i].last + 1));
        }
      }),
    );
  });
});
