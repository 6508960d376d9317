import type { Lesson } from '@retrace/lesson';
import { likelyCause } from './cause.ts';
import { compare, type Difference } from './compare.ts';
import { headline } from './explain.ts';
import { goldenText } from './golden-file.ts';
import { oneToOne } from './one-to-one.ts';
import { parseGolden, recordedIn } from './parse-golden.ts';
import { type Problem, problemOf, problemsIn } from './problem.ts';
import {
  fileOf,
  type Runs,
  type Snapshot,
  snapshotIn,
  type Snapshots,
  snapshotsOf,
  trainingsOf,
} from './snapshot.ts';

/** Whether runs are what the golden file says, and if not, what differs. */
export interface GoldenCheck {
  readonly status: 'matches' | 'differs';
  readonly problems: readonly Problem[];
  /** Of each problem of the kind `differs`, in their order: every number and setting. */
  readonly differences: readonly Difference[];
}

/**
 * Holds the trainings of a lesson against the text of its golden file, to the last bit.
 *
 * Runs of only some of the trainings are held against their part of the file, and so is a run that is shorter
 * than its training: it has to end at one of the file's checkpoints.
 */
export function checkGolden(lesson: Lesson, runs: Runs, text: string): GoldenCheck {
  return checkSnapshots(lesson, snapshotsOf(lesson, runs), () => text);
}

/** @param read May throw a GoldenError */
export function checkSnapshots(
  lesson: Lesson,
  snapshots: Snapshots,
  read: () => string,
): GoldenCheck {
  let differences: readonly Difference[] = [];
  const problems = problemsIn(() => {
    const text = read();
    if (isRecordOf(lesson, snapshots, text)) return [];
    const golden = parseGolden(lesson.slug, text);
    const trainings = trainingsOf(lesson);
    differences = [...snapshots].flatMap(([slug, now]) => {
      const before = snapshotIn(golden, slug);
      if (!before) return [];
      const isShorter = trainings.some(
        (training) => training.slug === slug && now.program.epochs < training.epochs,
      );
      return compare(slug, isShorter ? beginningOf(before, now) : before, now) ?? [];
    });
    const isPart = trainings.some(({ slug }) => !snapshots.has(slug));
    return [
      ...oneToOne(lesson, golden).filter(({ program = '' }) => !isPart || snapshots.has(program)),
      ...differences.map((difference) => differs(lesson.slug, difference)),
    ];
  });
  return { status: problems.length === 0 ? 'matches' : 'differs', problems, differences };
}

/** What is recorded of a training up to the end of a shorter run. */
function beginningOf({ program, lossDigests, settings }: Snapshot, run: Snapshot): Snapshot {
  const { epochs, lossDigest } = run.program;
  return {
    program: {
      ...program,
      checkpoints: program.checkpoints.filter(({ epoch }) => epoch <= epochs),
      epochs,
      lossDigest, // each loss is in a checkpoint, or in a digest between two
    },
    lossDigests: Object.fromEntries(
      Object.entries(lossDigests).filter(([gap]) => Number(gap.split('-')[1]) <= epochs),
    ),
    settings,
  };
}

/** Whether recording would write this very text; then there is nothing to read or to compare. */
function isRecordOf(lesson: Lesson, snapshots: Snapshots, text: string): boolean {
  const isWhole = trainingsOf(lesson).every(
    ({ slug, epochs }) => snapshots.get(slug)?.program.epochs === epochs,
  );
  const recorded = isWhole ? recordedIn(text) : undefined;
  return recorded !== undefined && goldenText(fileOf(lesson.slug, snapshots, recorded)) === text;
}

function differs(lesson: string, difference: Difference): Problem {
  return problemOf({
    kind: 'differs',
    file: `golden/${lesson}.json`,
    program: difference.program,
    says: headline(lesson, difference),
    changed: likelyCause(difference).changed,
  });
}
