import { checkpointEpochs, type Lesson, type Training } from '@retrace/lesson';
import type { GoldenFile, GoldenProgram } from './golden-file.ts';
import type { Problem, ProblemKind } from './problem.ts';
import { trainingsOf } from './snapshot.ts';

/**
 * Holds a lesson and its golden file against each other, name by name: each training stands in both,
 * with the same epochs. Nothing is trained, so it doesn't matter what else runs.
 */
export function oneToOne(lesson: Lesson, { programs }: GoldenFile): Problem[] {
  const file = `golden/${lesson.slug}.json`;
  const problem = (kind: ProblemKind, program: string, wrong: string): Problem => ({
    kind,
    file,
    program,
    message: `${file}: ${wrong}`,
    changed: ['lesson', 'file'],
  });
  const trainings = trainingsOf(lesson);
  const known = trainings.filter(({ slug }) => Object.hasOwn(programs, slug));
  const missing = trainings.filter((training) => !known.includes(training));
  const orphans = Object.keys(programs).filter((slug) => !known.some((of) => of.slug === slug));
  return [
    ...missing.map(({ slug }) =>
      problem(
        'program-missing',
        slug,
        `a program is missing: got no '${slug}'; the lesson trains it`,
      ),
    ),
    ...orphans.map((slug) =>
      problem(
        'program-orphan',
        slug,
        `a program too many: got '${slug}'; the lesson trains none such`,
      ),
    ),
    ...known.flatMap((training) =>
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
