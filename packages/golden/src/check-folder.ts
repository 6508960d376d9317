import type { Lesson } from '@retrace/lesson';
import { listFolder, type Listing } from './folder.ts';
import { GoldenError, type Problem, type ProblemKind } from './problem.ts';
import { quoted } from './name.ts';
import { oneToOne } from './one-to-one.ts';
import { readGolden } from './read-golden.ts';

/**
 * Holds all lessons and the whole folder against each other: each lesson has a file, each file a
 * lesson, and they name the same programs and epochs. Nothing is trained.
 */
export function checkFolder(lessons: readonly Lesson[], folder: string): Problem[] {
  const problems = [
    ...namesakes(lessons),
    ...lessons.flatMap((lesson) => [
      ...witnessProblems(lesson),
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
      kind: 'catalogue',
      file: `golden/${slug}.json`,
      message: `golden/${slug}.json: two lessons are called '${slug}'; each needs a name of its own`,
      mend: [`git restore examples packages/cli/src/catalogue.ts`],
    }));
}

/** A golden file alone only proves sameness: each program has something that says what is right. */
function witnessProblems({ slug: lesson, programs }: Lesson): Problem[] {
  return programs
    .filter(({ figures, claims }) => figures.length === 0 && Object.keys(claims).length === 0)
    .map(({ slug }) => ({
      kind: 'no-figure',
      file: `examples/${lesson}`,
      message: `examples/${lesson}: no witness: got no printed figure and no claim in '${slug}'; one is needed`,
      mend: [`pnpm run example ${lesson} --program ${slug}`],
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
  return {
    kind,
    file,
    message: `${file}: a file without a lesson: ${why}; it must go`,
    mend: [`rm -i golden/${/^[\w.-]+$/.test(name) ? name : quoted(name)}`],
  };
}

/** Recordings that were interrupted leave a file behind. It harms nothing, and is no golden file. */
export function unfinishedNotes(folder: string): string[] {
  const names: string[] = [];
  problemsIn(() => {
    names.push(...listFolder(folder).unfinished);
    return [];
  });
  return names.map((name) => `golden/${name}: left by an interrupted recording; rm golden/${name}`);
}

/** What a reading gives, or the problem that it meets. */
export function problemsIn(read: () => readonly Problem[]): readonly Problem[] {
  try {
    return read();
  } catch (error) {
    if (error instanceof GoldenError) return [error.problem];
    throw error;
  }
}
