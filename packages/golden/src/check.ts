import type { Lesson } from '@retrace/lesson';
import { likelyCause } from './cause.ts';
import { problemsIn } from './check-folder.ts';
import { compare, type Difference } from './compare.ts';
import { screenHeight } from './columns.ts';
import { explain, type ExplainOptions, undoCommands } from './explain.ts';
import { goldenFolder } from './folder.ts';
import type { GoldenFile } from './golden-file.ts';
import { headline } from './headline.ts';
import { oneToOne } from './one-to-one.ts';
import { type Problem, problemLines } from './problem.ts';
import { readGolden } from './read-golden.ts';
import { type Runs, snapshot, snapshotIn, trainingsOf } from './snapshot.ts';

/** Whether runs are what the golden file says, and if not, why and what to type. */
export interface GoldenCheck {
  readonly status: 'matches' | 'differs';
  /** One screen; empty where it matches. */
  readonly message: string;
  readonly problems: readonly Problem[];
  /** The programs whose numbers or settings differ. */
  readonly differences: readonly Difference[];
}

/**
 * Holds the trainings of a lesson against its golden file, to the last bit. It never writes.
 *
 * Runs of only some of the trainings are held against their part of the file.
 */
export function checkGolden(
  lesson: Lesson,
  runs: Runs,
  folder: string = goldenFolder,
): GoldenCheck {
  const { slug } = lesson;
  let differences: readonly Difference[] = [];
  const problems = problemsIn(() => {
    const golden = readGolden(slug, folder);
    differences = differencesOf(lesson, runs, golden);
    const isPart = trainingsOf(lesson).some((training) => !runs.has(training.slug));
    return [
      ...oneToOne(lesson, golden).filter(({ program = '' }) => !isPart || runs.has(program)),
      ...differences.map((difference) => asProblem(slug, difference)),
    ];
  });
  if (problems.length === 0) return matches;
  const check = { status: 'differs', message: '', problems, differences } as const;
  return Object.freeze({ ...check, message: checkLines(slug, check).join('\n') });
}

const matches: GoldenCheck = Object.freeze({
  status: 'matches',
  message: '',
  problems: [],
  differences: [],
});

/** How each run differs from its part of the file; parts that one of them lacks are left out. */
function differencesOf({ programs }: Lesson, runs: Runs, golden: GoldenFile): Difference[] {
  return programs.flatMap((training) => {
    if (training.kind !== 'training') return [];
    const run = runs.get(training.slug);
    const before = snapshotIn(golden, training.slug);
    return (run && before && compare(training.slug, before, snapshot(run, training))) ?? [];
  });
}

function asProblem(lesson: string, difference: Difference): Problem {
  return {
    kind: 'differs',
    file: `golden/${lesson}.json`,
    program: difference.program,
    message: headline(lesson, difference),
    mend: undoCommands(lesson, likelyCause(difference)),
  };
}

/** What a check found, in one screen: problems of names first, then one program's numbers. */
export function checkLines(
  lesson: string,
  { problems, differences }: GoldenCheck,
  { all = false, taken = 0 }: ExplainOptions = {},
): string[] {
  const names = problems.filter(({ kind }) => kind !== 'differs').flatMap(problemLines);
  const most = differences.length === 0 ? screenHeight - taken : 4;
  const shown = all || names.length <= most ? names : [...names.slice(0, most - 1), '  ...'];
  if (differences.length === 0) return shown;
  const gap = shown.length === 0 ? [] : [''];
  const above = [...shown, ...gap];
  return [...above, ...explain(lesson, differences, { all, taken: taken + above.length })];
}
