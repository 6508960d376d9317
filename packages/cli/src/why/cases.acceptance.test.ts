import { search, type TryAll } from '@retrace/why';
import { afterAll, describe, expect, it } from 'vitest';
import { inProcesses } from './in-processes.ts';
import { cases, isFalse, isRight, puzzleOf } from './testing/cases.ts';

const single = { made: 0, named: 0 };
const pairs = { made: 0, named: 0 };

describe('numbers of other programs', () => {
  it.each(cases)('nothing false is said of $lesson $program with $slips', async (own) => {
    const { lesson, program, slips } = own;
    const question = puzzleOf(own);
    const { numbers } = question;
    const { tryAll, end } = inProcesses(question, { lesson, program, numbers, options: {} }, () =>
      performance.now(),
    );
    // What is in no catalogue is tried for a while; all of it takes an hour.
    let tried = 0;
    const counted: TryAll = (trials, heard, isOver) =>
      tryAll(
        trials,
        (outcomes) => {
          tried += outcomes.length;
          heard(outcomes);
        },
        isOver,
      );
    const finding = await search(question, {
      seeds: slips === null ? 500 : 10_000,
      tryAll: counted,
      isOver: () => slips === null && tried > 2000,
    });
    end();
    expect(isFalse(own, finding)).toBe(false);
    if (!slips) return;
    const count = slips.length > 1 ? pairs : single;
    count.made++;
    if (isRight(own, finding)) count.named++;
  });

  it('nine of ten slips are named, and seven of ten pairs', () => {
    expect(single.named).toBeGreaterThanOrEqual(0.9 * single.made);
    expect(pairs.named).toBeGreaterThanOrEqual(0.7 * pairs.made);
    expect(pairs.made).toBeGreaterThan(10);
  });
});

afterAll(() => {
  process.stdout.write(
    `named: ${single.named} of ${single.made} single slips, ${pairs.named} of ${pairs.made} pairs\n`,
  );
});
