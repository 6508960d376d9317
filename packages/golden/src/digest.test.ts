import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from './digest.ts';

describe('digest(...lists)', () => {
  it('is SHA-256 as Node computes it, over the bytes of the doubles, the least first', () => {
    fc.assert(
      fc.property(fc.array(fc.float64Array({ maxLength: 20 }), { maxLength: 3 }), (lists) => {
        const bytes = Buffer.alloc(8 * lists.flatMap((list) => [...list]).length);
        lists.flatMap((list) => [...list]).forEach((value, i) => bytes.writeDoubleLE(value, 8 * i));
        const hex = createHash('sha256').update(bytes).digest('hex');
        expect(digest(...lists)).toBe(`sha256:${hex}`);
      }),
    );
  });

  it('tells -0 from 0', () => {
    expect(digest([-0])).not.toBe(digest([0]));
  });
});
