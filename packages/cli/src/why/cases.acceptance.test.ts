import { search } from '@retrace/why';
import { cases, puzzleOf } from './testing/cases.ts';
import { testCases } from './testing/test-cases.ts';

// Each search is over before it has tried all; until it has: pnpm --filter @retrace/cli test:cases
testCases(cases, (own) => {
  let tried = 0;
  return search(puzzleOf(own), {
    seeds: 1000,
    tell: () => tried++,
    isOver: () => tried >= (own.slips ? 3500 : 500),
  });
});
