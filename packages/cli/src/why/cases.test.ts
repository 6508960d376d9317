import { search } from '@retrace/why';
import { describe, expect, it } from 'vitest';
import { cases, isRight, puzzleOf } from './testing/cases.ts';

// More of them: pnpm run test:acceptance
const few = cases.filter(
  ({ program, slips }) =>
    program === 'neuron' &&
    slips?.length === 1 &&
    /^(?:generator-python|one-sample|bias)/.test(slips[0]),
);

describe('numbers that NumPy gives with a slip', () => {
  it.each(few)('are recognised among all others: $slips', async (own) => {
    const finding = await search(puzzleOf(own), { seeds: 0 });
    expect(finding.verdict).toBe('found');
    expect(finding.answers.flat().map(({ trial }) => trial.slips)).toContainEqual(own.slips);
    expect(isRight(own, finding)).toBe(true);
  });

  it('are its own where there is none, but for roundings', async () => {
    // The first case of all: the article's own program.
    expect(cases[0]).toMatchObject({ program: 'neuron', slips: [] });
    expect((await search(puzzleOf(cases[0]), { seeds: 0 })).verdict).toBe('same');
  });
});
