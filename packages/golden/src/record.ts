import type { Lesson } from '@retrace/lesson';
import { checkGolden, type GoldenCheck } from './check.ts';
import { goldenFolder } from './folder.ts';
import { type GoldenFile, goldenText, schema } from './golden-file.ts';
import { GoldenError, type ProblemKind } from './problem.ts';
import { checkReason } from './reason.ts';
import { type Runs, snapshot, trainingsOf } from './snapshot.ts';
import { versions } from './versions.ts';
import { writeGolden } from './write-golden.ts';

export interface RecordOptions {
  /** Why the numbers may change: one sentence, kept in the file. Without it nothing is written. */
  readonly reason: string | undefined;
  /** Gets what differs before anything is written. */
  readonly show: (difference: string) => void;
  readonly folder?: string;
  /** As in the environment; any text but the empty one means that no person is there. */
  readonly ci?: string | undefined;
}

/**
 * Writes the golden file of one lesson, if anything differs. Nothing else in this project does.
 *
 * @throws {GoldenError} in continuous integration, without a reason, or over a file that can't be read
 */
export function recordGolden(
  lesson: Lesson,
  runs: Runs,
  { reason, show, folder = goldenFolder, ci = process.env['CI'] }: RecordOptions,
): 'unchanged' | 'recorded' {
  refuseInCi(lesson, ci);
  const before = checkGolden(lesson, runs, folder);
  if (before.status === 'matches') return 'unchanged';
  refuseToLose(before);
  show(before.message);
  const text = goldenText(goldenFile(lesson, runs, checkReason(lesson.slug, reason)));
  writeGolden(lesson.slug, folder, text);
  return 'recorded';
}

function goldenFile(lesson: Lesson, runs: Runs, reason: string): GoldenFile {
  const snapshots = trainingsOf(lesson).map((training) => {
    const run = runs.get(training.slug);
    if (!run) {
      throw new RangeError(
        `recordGolden: a run is missing: got none of '${training.slug}'; each training needs one`,
      );
    }
    return [training.slug, snapshot(run, training)] as const;
  });
  return {
    lesson: lesson.slug,
    lossDigests: Object.fromEntries(snapshots.map(([slug, now]) => [slug, now.lossDigests])),
    programs: Object.fromEntries(snapshots.map(([slug, now]) => [slug, now.program])),
    recorded: { reason, versions: versions() },
    schema,
    settings: Object.fromEntries(snapshots.map(([slug, now]) => [slug, now.settings ?? {}])),
  };
}

function refuseInCi({ slug }: Lesson, ci: string | undefined): void {
  if (ci === undefined || ci === '') return;
  throw new GoldenError({
    kind: 'refused',
    file: `golden/${slug}.json`,
    message: `golden/${slug}.json: not recorded: got CI=${ci}; a person records, who looks at the difference`,
    mend: [`pnpm run golden diff ${slug}`],
  });
}

/** What recording may replace: numbers that a run replaces, and files of an older layout. */
const replaceable: ReadonlySet<ProblemKind> = new Set<ProblemKind>([
  'missing-file',
  'older-schema',
  'program-missing',
  'program-orphan',
  'stale-epoch',
  'differs',
]);

/** A file that can't be read is kept: whoever mends it may want what is in it. */
function refuseToLose({ problems }: GoldenCheck): void {
  const unreadable = problems.find(({ kind }) => !replaceable.has(kind));
  if (unreadable) throw new GoldenError(unreadable);
}
