import type { Lesson } from '@retrace/lesson';
import { oneToOne } from '../one-to-one.ts';
import { type Problem, problemsIn, type ProblemKind } from '../problem.ts';
import { goldenFolder, listFolder, type Listing } from './folder.ts';
import { readGolden } from './read-golden.ts';

/**
 * Holds all lessons and the whole folder against each other: each lesson has a file, each file a
 * lesson, and they name the same programs and epochs. Nothing is trained.
 */
export function checkFolder(lessons: readonly Lesson[], folder: string = goldenFolder): Problem[] {
  const problems = [
    ...namesakes(lessons),
    ...lessons.flatMap((lesson) => [
      ...programsWithoutValue(lesson),
      ...problemsIn(() => oneToOne(lesson, readGolden(lesson.slug, folder))),
    ]),
    ...problemsIn(() => strayFiles(lessons, listFolder(folder))),
  ];
  // That there is no folder, for one, every lesson says.
  return [...new Map(problems.map((problem) => [problem.message, problem])).values()];
}

/** Two lessons of one name would share a file. */
function namesakes(lessons: readonly Lesson[]): Problem[] {
  const slugs = lessons.map(({ slug }) => slug);
  return slugs
    .filter((slug, i) => slugs.indexOf(slug) !== i)
    .map((slug) => ({
      kind: 'same-name',
      file: `golden/${slug}.json`,
      message: `golden/${slug}.json: two lessons are called '${slug}'; each needs a name of its own`,
      changed: ['lesson'],
    }));
}

/** A golden file alone only proves sameness: each program has something that says what is right. */
function programsWithoutValue({ slug: lesson, programs }: Lesson): Problem[] {
  return programs
    .filter(({ printed, claims }) => printed.length === 0 && claims.length === 0)
    .map(({ slug }) => ({
      kind: 'no-value',
      file: `examples/${lesson}`,
      program: slug,
      message: `examples/${lesson}: nothing says what is right: got no printed value and no claim in '${slug}'; one is needed`,
      changed: ['lesson'],
    }));
}

/** Files that no lesson has, and files that are named nearly like a golden file. */
function strayFiles(lessons: readonly Lesson[], { lessons: found, strangers }: Listing): Problem[] {
  const slugs = new Set(lessons.map(({ slug }) => slug));
  const orphans = found
    .filter((name) => !slugs.has(name))
    .map((name) => stray('orphan', `${name}.json`, `no lesson is called '${name}'`));
  const others = strangers.map((name) =>
    stray('bad-name', name, 'no golden file can be called that'),
  );
  return [...orphans, ...others];
}

function stray(kind: ProblemKind, name: string, why: string): Problem {
  const file = `golden/${name.length > 64 ? `${name.slice(0, 64)}...` : name}`;
  const message = `${file}: a file without a lesson: ${why}; it must go`;
  return { kind, file, message, changed: ['file'] };
}
