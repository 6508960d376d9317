import { lessons as catalogue } from '@retrace/catalogue';
import { checkFolder, goldenFolder, unfinishedFiles } from '@retrace/golden/files';
import { at, type ScreenProblem, unfinishedNote, withFix } from '@retrace/golden/screen';
import type { Lesson, Text } from '@retrace/lesson';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { changedFiles } from './changed-files.ts';
import type { ReferenceResult } from './python-reference.ts';
import { type Ask, type VerifiedLesson, verifyLesson } from './verify-lesson.ts';

/** What is known of lessons when everything was held against them. */
export interface Verified {
  readonly lessons: readonly VerifiedLesson[];
  /** All problems, those of files and folders that belong to no lesson included. */
  readonly problems: readonly ScreenProblem[];
  /** What is good to know, and not wrong. */
  readonly notes: readonly Text[];
}

export interface VerifyOptions {
  /** The lessons to run; all where it is empty. */
  readonly named?: readonly string[];
  /** Asks the reference implementation; left out, it is not run, and no note says so. */
  readonly ask?: Ask;
  readonly lessons?: readonly Lesson[];
  readonly folder?: string;
  /** Hears which lesson is run next. */
  readonly tell?: (lesson: string) => void;
}

/**
 * Verifies the lessons named. Whether lessons and files belong together is held against the whole
 * folder each time, whatever was named, so that a filter can't hide it.
 */
export function verifyLessons({
  named = [],
  ask,
  lessons = catalogue,
  folder = goldenFolder,
  tell = () => {},
}: VerifyOptions): Verified {
  const verified = lessons
    .filter(({ slug }) => named.length === 0 || named.includes(slug))
    .map((lesson) => {
      tell(lesson.slug);
      return verifyLesson(lesson, ask ?? notAsked, folder);
    });
  const own = verified.flatMap(({ problems }) => problems);
  const told = new Set(own.map(({ message }) => message));
  const whole = [
    ...checkFolder(lessons, folder).map((problem) => withFix(problem, changedFiles())),
    ...unlistedLessons(lessons),
  ];
  const notRun = ask ? verified.filter(({ reference }) => reference.status === 'not run') : [];
  return {
    lessons: verified,
    problems: [...own, ...whole.filter(({ message }) => !told.has(message))],
    notes: [
      ...new Map(notRun.map(({ reference: { says } }) => [says.en, notRunNote(says)])).values(),
      ...unfinishedFiles(folder).map(unfinishedNote),
    ],
  };
}

function notAsked(): ReferenceResult {
  return { status: 'not run', says: { en: 'it was not asked', zh: '没有要求运行' } };
}

function notRunNote({ en, zh }: Text): Text {
  return { en: `the Python reference was not run: ${en}`, zh: `没有运行 Python 参考实现：${zh}` };
}

const examples = fileURLToPath(new URL('../../../../examples/', import.meta.url));

/** Lessons that lie in `examples/`, but that the catalogue, and so every check, does not know. */
function unlistedLessons(lessons: readonly Lesson[]): ScreenProblem[] {
  const known = new Set(lessons.map(({ slug }) => slug));
  return readdirSync(examples)
    .filter((name) => existsSync(`${examples}${name}/package.json`) && !known.has(name))
    .map((name) => {
      const file = `examples/${name}`;
      const says = at(file, {
        en: 'a lesson that the catalogue does not know; no check runs it',
        zh: '目录里没有这一课；没有检查会运行它',
      });
      const catalogueFile = 'packages/catalogue/src/catalogue.ts';
      const fix = [{ en: `edit ${catalogueFile}`, zh: `编辑 ${catalogueFile}` }];
      return { kind: 'catalogue', file, says, message: says.en, fix };
    });
}
