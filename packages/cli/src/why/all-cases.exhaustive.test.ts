import { search, type TryAll } from '@retrace/why';
import { inProcesses } from './in-processes.ts';
import { cases, puzzleOf } from './testing/cases.ts';
import { testCases } from './testing/test-cases.ts';

testCases(cases, async (own) => {
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
  return finding;
});
