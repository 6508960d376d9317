import { checkpointEpochs, type Lesson, type Training } from '@retrace/lesson';
import type { GoldenFile, GoldenProgram } from './golden-file.ts';
import { type Problem, type ProblemKind, recordCommand } from './problem.ts';
import { trainingsOf } from './snapshot.ts';

/**
 * Holds a lesson and its golden file against each other, name by name. Nothing is trained, so it
 * doesn't matter what else runs.
 *
 * Each training stands in both, with the same epochs.
 */
export function oneToOne(lesson: Lesson, { programs }: GoldenFile): Problem[] {
  const problem = (kind: ProblemKind, program: string, wrong: string): Problem => ({
    kind,
    file: `golden/${lesson.slug}.json`,
    program,
    message: `golden/${lesson.slug}.json: ${wrong}`,
    mend: [
      `git restore examples/${lesson.slug} golden/${lesson.slug}.json`,
      recordCommand(lesson.slug),
    ],
  });
  const trainings = trainingsOf(lesson);
  const slugs = new Set(trainings.map(({ slug }) => slug));
  return [
    ...trainings
      .filter(({ slug }) => !Object.hasOwn(programs, slug))
      .map(({ slug }) =>
        problem(
          'program-missing',
          slug,
          `a program is missing: got no '${slug}'; the lesson trains it`,
        ),
      ),
    ...Object.keys(programs)
      .filter((slug) => !slugs.has(slug))
      .map((slug) =>
        problem(
          'program-orphan',
          slug,
          `a program too many: got '${slug}'; the lesson trains none such`,
        ),
      ),
    ...trainings
      .filter(({ slug }) => Object.hasOwn(programs, slug))
      .flatMap((training) =>
        staleEpoch(training, programs[training.slug]).map((wrong) =>
          problem('stale-epoch', training.slug, wrong),
        ),
      ),
  ];
}

/** The first epoch that stands in one of them only. */
function staleEpoch({ slug, epochs }: Training, { checkpoints, ...file }: GoldenProgram): string[] {
  if (file.epochs !== epochs) {
    return [`a stale epoch: got ${file.epochs} epochs of '${slug}'; the lesson trains ${epochs}`];
  }
  const wanted = checkpointEpochs(epochs);
  const found = checkpoints.map(({ epoch }) => epoch);
  const extra = found.find((epoch) => !wanted.includes(epoch));
  if (extra !== undefined) {
    return [`a stale epoch: got '${slug}' at epoch ${extra}; no run stops there`];
  }
  const missing = wanted.find((epoch) => !found.includes(epoch));
  return missing === undefined
    ? []
    : [`a missing epoch: got no '${slug}' at epoch ${missing}; every run stops there`];
}
