import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitLength, decode, nearest } from './binary64.ts';

describe('decode(x)', () => {
  it('takes a double apart', () => {
    expect(decode(1)).toEqual({ n: 1n << 52n, e: -52 });
    expect(decode(-0.75)).toEqual({ n: -3n << 51n, e: -53 });
    expect(decode(Number.MIN_VALUE)).toEqual({ n: 1n, e: -1074 });
  });
});

describe('nearest(n, e)', () => {
  it('puts together what decode takes apart', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const { n, e } = decode(x);
        expect(nearest(n, e)).toBe(x === 0 ? 0 : x);
      }),
    );
  });

  it('rounds quotients as division does', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1, max: 1e9 }), (a, b) => {
        // The floor of a 2^200 / b, made odd where it is not exact, rounds like the quotient itself.
        const scaled = BigInt(a) << 200n;
        const sticky = scaled % BigInt(b) === 0n ? 0n : 1n;
        const floor = (scaled < 0n ? -scaled : scaled) / BigInt(b);
        const q = nearest(2n * floor + sticky, -201);
        expect(a < 0 ? -q : q).toBe(a === 0 ? 0 : a / b);
      }),
    );
  });

  it.each([
    ['a tie down to even', (1n << 53n) + 1n, 0, 9_007_199_254_740_992],
    ['a tie up to even', (1n << 53n) + 3n, 0, 9_007_199_254_740_996],
    ['up to the next power of two', (1n << 54n) - 1n, 0, 18_014_398_509_481_984],
    ['the largest double', (1n << 53n) - 1n, 971, Number.MAX_VALUE],
    ['half a step beyond it to Infinity', (1n << 54n) - 1n, 970, Infinity],
    ['just below that half step back', (1n << 60n) - 65n, 964, Number.MAX_VALUE],
    ['a subnormal tie down to zero', 1n, -1075, 0],
    ['just above it to the smallest double', (1n << 20n) + 1n, -1095, Number.MIN_VALUE],
    ['a subnormal tie up to even', 3n, -1075, 2 * Number.MIN_VALUE],
    ['a large negative number to -Infinity', -1n, 2000, -Infinity],
    ['a small negative number to -0', -1n, -2000, -0],
  ])('rounds %s', (_, n, e, x) => {
    expect(nearest(n, e)).toBe(x);
  });
});

describe('bitLength(n)', () => {
  it('counts binary digits', () => {
    expect([1n, 2n, 3n, 15n, 16n, 255n, 1n << 100n].map(bitLength)).toEqual([
      1, 2, 2, 4, 5, 8, 101,
    ]);
  });
});
