import type { Lesson, TrainingRun } from '@retrace/lesson';
import { checkGolden } from './check.ts';
import { compare } from './compare.ts';
import { explain } from './explain.ts';
import { goldenFolder } from './folder.ts';
import type { GoldenFile } from './golden-file.ts';
import { quoted } from './name.ts';
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
 * How a lesson, or one run, differs from the golden file of this name; empty where it doesn't. A run
 * alone doesn't know the settings of its program, so they are not compared.
 *
 * @throws {GoldenError} if there is no such file, or it can't be read: that is no difference
 * @throws {TypeError} if it is not a run of that lesson
 */
export function mismatch(
  received: Lesson | LessonRuns | TrainingRun,
  slug: string,
  { program, folder = goldenFolder }: MatchOptions = {},
): string {
  if (typeof received !== 'object' || received === null) {
    throw new TypeError(
      `toMatchGolden: not a run: got ${typeof received}; a lesson, a run, or { lesson, runs } is needed`,
    );
  }
  const golden = readGolden(slug, folder);
  if ('at' in received) return mismatchOfRun(received, golden, program);
  const { lesson, runs } =
    'runs' in received ? received : { lesson: received, runs: startRuns(received) };
  if (lesson.slug === slug) return checkGolden(lesson, runs, folder).message;
  throw new TypeError(`toMatchGolden: another lesson: got '${lesson.slug}'; '${slug}' is needed`);
}

function mismatchOfRun(run: TrainingRun, golden: GoldenFile, program: string | undefined): string {
  const known = Object.keys(golden.programs);
  const slug = program ?? (known.length === 1 ? known[0] : '');
  const before = snapshotIn(golden, slug);
  if (!before) {
    throw new TypeError(
      `toMatchGolden: no such program: got ${slug === '' ? 'none' : quoted(slug)}; { program } must be one of ${known.join(', ')}`,
    );
  }
  const difference = compare(slug, before, snapshot(run));
  return difference ? explain(golden.lesson, [difference]).join('\n') : '';
}
