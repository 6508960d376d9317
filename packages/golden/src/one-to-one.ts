import { checkpointEpochs, type Lesson, type Text, type Training } from '@retrace/lesson';
import type { GoldenFile, GoldenProgram } from './golden-file.ts';
import { at, type Problem, problemOf, type ProblemKind } from './problem.ts';
import { trainingsOf } from './snapshot.ts';

/**
 * Holds a lesson and its golden file against each other, name by name: each training stands in both,
 * with the same epochs. Nothing is trained, so it doesn't matter what else runs.
 */
export function oneToOne(lesson: Lesson, { programs }: GoldenFile): Problem[] {
  const file = `golden/${lesson.slug}.json`;
  const problem = (kind: ProblemKind, program: string, wrong: Text): Problem =>
    problemOf({ kind, file, program, says: at(file, wrong), changed: ['lesson', 'file'] });
  const trainings = trainingsOf(lesson);
  const known = trainings.filter(({ slug }) => Object.hasOwn(programs, slug));
  const missing = trainings.filter((training) => !known.includes(training));
  const orphans = Object.keys(programs).filter((slug) => !known.some((of) => of.slug === slug));
  return [
    ...missing.map(({ slug }) =>
      problem('program-missing', slug, {
        en: `a program is missing: got no '${slug}'; the lesson trains it`,
        zh: `少了一个程序：没有 '${slug}'；这一课会训练它`,
      }),
    ),
    ...orphans.map((slug) =>
      problem('program-orphan', slug, {
        en: `a program too many: got '${slug}'; the lesson trains none such`,
        zh: `多了一个程序：得到 '${slug}'；这一课不训练它`,
      }),
    ),
    ...known.flatMap((training) =>
      staleEpoch(training, programs[training.slug]).map((wrong) =>
        problem('stale-epoch', training.slug, wrong),
      ),
    ),
  ];
}

/** The first epoch that stands in one of them only. */
function staleEpoch({ slug, epochs }: Training, { checkpoints, ...file }: GoldenProgram): Text[] {
  if (file.epochs !== epochs) {
    return [
      {
        en: `a stale epoch: got ${file.epochs} epochs of '${slug}'; the lesson trains ${epochs}`,
        zh: `轮数过时：'${slug}' 有 ${file.epochs} 轮；这一课训练 ${epochs} 轮`,
      },
    ];
  }
  const wanted = checkpointEpochs(epochs);
  const found = checkpoints.map(({ epoch }) => epoch);
  const extra = found.find((epoch) => !wanted.includes(epoch));
  if (extra !== undefined) {
    return [
      {
        en: `a stale epoch: got '${slug}' at epoch ${extra}; no run stops there`,
        zh: `检查点过时：得到 '${slug}' 的第 ${extra} 轮；任何一次运行都不在那里停`,
      },
    ];
  }
  const missing = wanted.find((epoch) => !found.includes(epoch));
  return missing === undefined
    ? []
    : [
        {
          en: `a missing epoch: got no '${slug}' at epoch ${missing}; every run stops there`,
          zh: `少了一个检查点：没有 '${slug}' 的第 ${missing} 轮；每次运行都在那里停`,
        },
      ];
}
