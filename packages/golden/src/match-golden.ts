import type { Lesson, TrainingRun } from '@retrace/lesson';
import { checkGolden } from './check.ts';
import { compare } from './compare.ts';
import { explain } from './explain.ts';
import { goldenFolder } from './folder.ts';
import { quoted } from './name.ts';
import { GoldenError, problemLines } from './problem.ts';
import { readGolden } from './read-golden.ts';
import { type Runs, snapshot, snapshotIn, startRuns } from './snapshot.ts';

/** A lesson and the runs of its trainings, for whoever has them already. */
export interface LessonRuns {
  readonly lesson: Lesson;
  readonly runs: Runs;
}

export interface MatchOptions {
  /** Which program a run is of; not needed where the lesson trains only one. */
  readonly program?: string;
  readonly folder?: string;
}

/**
 * What keeps a lesson, or one run, from being what the golden file of this name says; empty if
 * nothing does. A run alone doesn't know the settings of its program, so they are not compared.
 */
export function mismatch(
  received: Lesson | LessonRuns | TrainingRun,
  slug: string,
  { program, folder = goldenFolder }: MatchOptions = {},
): string {
  if (typeof received !== 'object' || received === null) {
    return `toMatchGolden: not a run: got ${typeof received}; a lesson, a run, or { lesson, runs } is needed`;
  }
  try {
    if ('at' in received) return mismatchOfRun(received, slug, program, folder);
    const { lesson, runs } =
      'runs' in received ? received : { lesson: received, runs: startRuns(received) };
    if (lesson.slug === slug) return checkGolden(lesson, runs, folder).message;
    return `toMatchGolden: another lesson: got '${lesson.slug}'; ${quoted(slug)} is needed`;
  } catch (error) {
    if (error instanceof GoldenError) return problemLines(error.problem).join('\n');
    throw error;
  }
}

function mismatchOfRun(
  run: TrainingRun,
  lesson: string,
  program: string | undefined,
  folder: string,
): string {
  const golden = readGolden(lesson, folder);
  const known = Object.keys(golden.programs);
  const slug = program ?? (known.length === 1 ? known[0] : '');
  const before = snapshotIn(golden, slug);
  if (!before) {
    const got = slug === '' ? 'none' : quoted(slug);
    return `toMatchGolden: no such program: got ${got}; { program } must be one of ${known.join(', ')}`;
  }
  const difference = compare(slug, before, snapshot(run));
  return difference ? explain(lesson, [difference]).join('\n') : '';
}
