import type { Finding } from '@retrace/why';
import { afterAll, describe, expect, it } from 'vitest';
import { type Case, isFalse, isRight } from './cases.ts';

/** A search has an end of its own, however slow the machine; in milliseconds. */
const patience = 3_600_000;

/** Tests that nothing false is said of these cases, and that enough of the slips in them are named. */
export function testCases(cases: readonly Case[], ask: (own: Case) => Promise<Finding>): void {
  const single = { made: 0, named: 0 };
  const pairs = { made: 0, named: 0 };

  describe('numbers of other programs', () => {
    it.each(cases)(
      'nothing false is said of $lesson $program with $slips',
      async (own) => {
        const finding = await ask(own);
        expect(isFalse(own, finding)).toBe(false);
        if (!own.slips) return;
        const count = own.slips.length > 1 ? pairs : single;
        count.made++;
        if (isRight(own, finding)) count.named++;
      },
      patience,
    );

    it('nine of ten slips are named, and seven of ten pairs', () => {
      expect(Math.min(single.made, pairs.made)).toBeGreaterThan(0);
      expect(single.named).toBeGreaterThanOrEqual(0.9 * single.made);
      expect(pairs.named).toBeGreaterThanOrEqual(0.7 * pairs.made);
    });
  });

  afterAll(() => {
    process.stdout.write(
      `named: ${single.named} of ${single.made} with one slip or none, ${pairs.named} of ${pairs.made} pairs\n`,
    );
  });
}
