import type { Lesson, Text } from '@retrace/lesson';
import { oneToOne } from '../one-to-one.ts';
import { at, type Problem, problemOf, problemsIn, type ProblemKind } from '../problem.ts';
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
    .map((slug) => {
      const file = `golden/${slug}.json`;
      const says = at(file, {
        en: `two lessons are called '${slug}'; each needs a name of its own`,
        zh: `有两课都叫 '${slug}'；每一课要有自己的名字`,
      });
      return problemOf({ kind: 'same-name', file, says, changed: ['lesson'] });
    });
}

/** A golden file alone only proves sameness: each program has something that says what is right. */
function programsWithoutValue({ slug: lesson, programs }: Lesson): Problem[] {
  return programs
    .filter(({ printed, claims }) => printed.length === 0 && claims.length === 0)
    .map(({ slug }) => {
      const file = `examples/${lesson}`;
      const says = at(file, {
        en: `nothing says what is right: got no printed value and no claim in '${slug}'; one is needed`,
        zh: `没有说明什么是对的：'${slug}' 里没有文章给出的数字，也没有论断；至少需要一个`,
      });
      return problemOf({ kind: 'no-value', file, program: slug, says, changed: ['lesson'] });
    });
}

/** Files that no lesson has, and files that are named nearly like a golden file. */
function strayFiles(lessons: readonly Lesson[], { lessons: found, strangers }: Listing): Problem[] {
  const slugs = new Set(lessons.map(({ slug }) => slug));
  const orphans = found
    .filter((name) => !slugs.has(name))
    .map((name) =>
      stray('orphan', `${name}.json`, {
        en: `no lesson is called '${name}'`,
        zh: `没有叫 '${name}' 的课`,
      }),
    );
  const others = strangers.map((name) =>
    stray('bad-name', name, {
      en: 'no golden file can be called that',
      zh: '记录文件不能叫这个名字',
    }),
  );
  return [...orphans, ...others];
}

function stray(kind: ProblemKind, name: string, why: Text): Problem {
  const file = `golden/${name.length > 64 ? `${name.slice(0, 64)}...` : name}`;
  const says = at(file, {
    en: `a file without a lesson: ${why.en}; it must go`,
    zh: `没有对应课程的文件：${why.zh}；请移走它`,
  });
  return problemOf({ kind, file, says, changed: ['file'] });
}
