import {
  type Command,
  parseOptions,
  replaceFile,
  type Streams,
  UsageError,
  withHelp,
} from '@retrace/terminal';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { formatted } from '../documents/format.ts';
import { checkAnswer, type Given, isComplete, openQuestions, questions } from './answers.ts';
import { checkFreeSlug, checkSlug, referencePath } from './free-slug.ts';
import { registered } from './register.ts';
import { lessonFiles, type NewFile } from './template.ts';
import { remember, undo } from './undo.ts';

const help = `pnpm run lesson:new <slug>    begins a lesson, and asks for what it needs

  --title <text>       what the lesson is called
  --article <text>     what the article is called, in its own language
  --link <url>         where the article can be read
  --language <tag>     the language it is in, such as en or zh
  --undo               takes the lesson back, but for what was changed since
`;

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** `pnpm run lesson:new`. Asks for what was not typed, where somebody can answer. */
export const lessonNew: Command = withHelp(help, async (args, streams) => {
  if (args.includes('--undo')) return undoLesson(args, repository, streams);
  const typed = answersTyped(args, repository);
  const open = openQuestions(typed);
  if (open.length === 0 || !process.stdin.isTTY || !streams.stdout.isTTY) {
    return newLesson(typed, repository, streams);
  }
  const { ask } = await import('./ask.ts');
  return newLesson({ ...typed, ...(await ask(open)) }, repository, streams);
});

/**
 * Reads what was typed: the slug, and the answers that are given with it.
 *
 * @param root The folder of the repository, with a slash at its end.
 * @throws {UsageError} if the slug or an answer will not do
 */
export function answersTyped(args: readonly string[], root: string): Given {
  const { values, positionals } = parseOptions(args, {
    title: { type: 'string' },
    article: { type: 'string' },
    link: { type: 'string' },
    language: { type: 'string' },
  });
  const [slug, ...rest] = positionals;
  if (slug === undefined || rest.length > 0) {
    throw new UsageError(
      `${slug === undefined ? 'no slug is given' : `one lesson at a time: got ${positionals.join(' and ')}`}; type for example: pnpm run lesson:new two-layers`,
    );
  }
  checkFreeSlug(slug, root);
  const { title, article: articleTitle, link, language } = values;
  const given = { slug, title, articleTitle, link, language };
  for (const question of questions) {
    const answer = given[question.name];
    if (answer !== undefined) checkAnswer(question, answer);
  }
  return given;
}

/**
 * Writes a new lesson and registers it, once all is known and all can be written. Whoever presses Ctrl-C
 * meanwhile has nothing of it.
 *
 * @throws {UsageError} if an answer is missing, or a file can't be edited; nothing is written then
 */
export async function newLesson(
  answers: Given,
  root: string,
  { stdout }: Pick<Streams, 'stdout'>,
): Promise<number> {
  if (!isComplete(answers)) {
    const missing = openQuestions(answers).map(({ option }) => option);
    throw new UsageError(
      `without a terminal nothing can be asked; give ${missing.join(', ')}, too`,
    );
  }
  const { slug } = answers;
  checkFreeSlug(slug, root); // somebody may have taken it while we asked
  const [files, edited] = [lessonFiles(answers), registered(answers, root)].map((all) =>
    tidy(all, root),
  );
  let stopped: string | undefined;
  const stop = (signal: string): void => {
    stopped = signal;
  };
  for (const signal of signals) process.once(signal, stop);
  try {
    writeAll(slug, files, edited, root);
    await setTimeout(20); // what was pressed meanwhile is heard only now
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
  if (stopped !== undefined) {
    undo(slug, root);
    throw new UsageError(`stopped by ${stopped}; nothing is written`);
  }
  const places = edited.map(({ path }) => path);
  stdout.write(nextSteps(slug, places).join('\n'));
  return 0;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** As the formatter writes them; but a file whose lines end with CRLF stays one. */
function tidy(files: readonly NewFile[], root: string): NewFile[] {
  return formatted(files, root).map((file, i) =>
    files[i].text.includes('\r\n') ? files[i] : file,
  );
}

/**
 * Writes new files and edits others, all or none: where one can't be written, the rest is as it was.
 *
 * @throws {UsageError} if one can't be written
 */
function writeAll(
  slug: string,
  files: readonly NewFile[],
  edited: readonly NewFile[],
  root: string,
): void {
  remember(slug, files, edited, root);
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(root + path), { recursive: true });
      if (existsSync(root + path)) throw new Error(`${path} is there already`);
      replaceFile(root + path, text);
    }
    for (const { path, text } of edited) replaceFile(root + path, text);
  } catch (error) {
    undo(slug, root);
    throw new UsageError(
      `nothing is written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * `--undo`: takes back what `newLesson` wrote. Exit code 1 if something is left, since it was changed.
 *
 * @throws {UsageError} if nothing is known of such a lesson
 */
export function undoLesson(
  args: readonly string[],
  root: string,
  { stdout }: Pick<Streams, 'stdout'>,
): number {
  const { positionals } = parseOptions(args, { undo: { type: 'boolean' } });
  const [slug, ...more] = positionals;
  if (slug === undefined || more.length > 0) {
    throw new UsageError('name the one lesson to take back: pnpm run lesson:new two-layers --undo');
  }
  checkSlug(slug);
  const left = undo(slug, root);
  const told = left.map((path) => `  ${path}`);
  stdout.write(
    left.length === 0
      ? `${slug} is taken back; all is as it was\n`
      : [
          `taken back, but for what was changed since; take '${slug}' out by hand:`,
          ...told,
          '',
        ].join('\n'),
  );
  return left.length === 0 ? 0 : 1;
}

function nextSteps(slug: string, edited: readonly string[]): string[] {
  return [
    `examples/${slug} is there, and runs. It is registered in`,
    ...edited.map((path) => `  ${path}`),
    '',
    'What is yours to write is marked with ✎.',
    '',
    `  1. Write the article's programs in examples/${slug}/src, and once more in`,
    `     ${referencePath(slug)}, until every printed value holds:`,
    `       pnpm run example ${slug}`,
    '  2. Record what it trains to, and draw it:',
    `       pnpm run golden record ${slug} --reason "first record"`,
    `       pnpm run example ${slug} --plot examples/${slug}/pictures`,
    '  3. Write the exercises and both READMEs, until nothing is found:',
    '       pnpm run docs:update',
    `       pnpm run lesson:check ${slug}`,
    '',
    `To take all of this back: pnpm run lesson:new ${slug} --undo`,
    '',
  ];
}
