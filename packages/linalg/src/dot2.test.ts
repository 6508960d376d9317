import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dot2 } from './dot2.ts';

describe('dot2(x, y)', () => {
  it('keeps what ordinary addition loses', () => {
    expect(dot2([1e16, 1, -1e16], [1, 1, 1])).toBe(1);
    expect(1e16 * 1 + 1 * 1 - 1e16 * 1).toBe(0);
  });

  it('keeps what ordinary multiplication loses', () => {
    // (1 + e)(1 - e) - 1 = -e², which the product rounded to 1 has lost
    const e = 1 / 2_147_483_648; // 2^-31
    expect(dot2([1 + e, -1], [1 - e, 1])).toBe(-e * e);
    expect((1 + e) * (1 - e) - 1).toBe(0);
  });

  it('is the exact sum of products of whole numbers, rounded once', () => {
    // Up to 1e12, so that what is lost by all of them together is itself kept exactly.
    const whole = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(fc.array(fc.tuple(whole, whole), { minLength: 1, maxLength: 6 }), (pairs) => {
        const x = pairs.map(([value]) => value);
        const y = pairs.map(([, value]) => value);
        const exact = pairs.reduce((total, [u, v]) => total + BigInt(u) * BigInt(v), 0n);
        expect(dot2([...x, ...y], [...y, ...x])).toBe(2 * Number(exact));
      }),
    );
  });
});
