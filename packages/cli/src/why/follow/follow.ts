import { chooseTraining } from '@retrace/catalogue/choose';
import type { Lesson, Text } from '@retrace/lesson';
import { type Speaker, type Streams, type Style, UsageError } from '@retrace/terminal';
import { basename } from 'node:path';
import { checkFile } from '../check-file.ts';
import { type Followed, type FollowOptions, followFile } from './follow-file.ts';
import { problemText } from './problem-text.ts';
import { followedText } from './text.ts';

interface Options extends FollowOptions {
  /** Which program of the lesson; the one that the file is most like when left out. */
  readonly program: string | undefined;
  readonly json: boolean;
  readonly style: Style;
  readonly speaker: Speaker;
}

/** Whether a word that was typed names a program of somebody's own. */
export function isProgram(word: string | undefined): word is string {
  return word !== undefined && /\.\w*[a-z]\w*$/i.test(word) && !/^[-+\d]/.test(word);
}

/**
 * Runs somebody's file, and says where its numbers part from the lesson's. Gives the exit code: 0 if they
 * do not, 1 if they do or cannot be compared.
 *
 * @throws {UsageError} if it is not Python, is not there, or the lesson has no such program
 */
export async function follow(
  lesson: Lesson,
  path: string,
  { program, json, style, speaker, ...options }: Options,
  { stdout }: Pick<Streams, 'stdout'>,
): Promise<number> {
  if (!path.endsWith('.py')) {
    throw new UsageError({
      en: `only Python files (.py) are followed: got ${basename(path)}; of any other language, give the numbers that it prints: ... | node retrace.mjs why ${lesson.slug}`,
      zh: `只能跟踪 Python 文件（.py）：得到的是 ${basename(path)}；其他语言请给出程序打印的数字：... | node retrace.mjs why ${lesson.slug}`,
    });
  }
  checkFile(path);
  const chosen = program === undefined ? undefined : chooseTraining(lesson, program);
  const followed = await followFile(lesson, chosen, path, options);
  const lines = json
    ? [JSON.stringify(followedJson(followed, speaker), null, 2)]
    : followedText(followed, style, speaker);
  stdout.write(`${lines.join('\n')}\n`);
  const { comparison, problem, ending } = followed;
  const isSame =
    ending?.status === 'gone' ||
    (ending?.status === 'found' && ending.epoch === followed.program?.epochs);
  return isSame && !problem && comparison?.difference === undefined ? 0 : 1;
}

function followedJson(followed: Followed, { language }: Speaker): Record<string, unknown> {
  const { file, python, program, comparison, problem, ending } = followed;
  const { agreed, updates, difference } = comparison ?? {};
  const words = (texts: readonly Text[]): string[] => texts.map((text) => text[language]);
  return {
    file,
    python,
    program: program?.slug,
    updates,
    agreed: agreed?.map(({ quantity: { kind, at }, names, line, isExact }) => ({
      value: kind,
      at,
      names,
      line,
      isExact,
    })),
    difference: difference && {
      name: difference.event.name,
      file: difference.event.file,
      line: difference.event.line,
      value: difference.quantity.kind,
      at: difference.quantity.at,
      kind: difference.kind,
      ratio: difference.ratio,
      digits: difference.digits,
      yours: difference.value.data,
      lesson: difference.ours,
    },
    problem: problem && { kind: problem.kind, says: words(problemText(problem, followed)) },
    ending,
  };
}
