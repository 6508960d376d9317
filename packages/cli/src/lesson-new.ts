import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { format } from './documents/format.ts';
import { checkAnswer, type Given, isComplete, openQuestions, questions } from './new/answers.ts';
import { checkFreeSlug, moduleName } from './new/free-slug.ts';
import { registered } from './new/register.ts';
import { lessonFiles, type NewFile } from './new/template.ts';
import { parseOptions } from './options.ts';
import type { Streams } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export const help = `pnpm run lesson:new <slug>    begins a lesson, and asks for what it needs to know

  --title <text>       what the lesson is called
  --article <text>     what the article is called, in its own language
  --link <url>         where the article can be read
  --language <tag>     the language it is in, such as en or zh
`;

/**
 * Reads what was typed: the slug, and the answers that are given with it. Undefined where help is
 * wanted.
 *
 * @param root The folder of the repository, with a slash at its end.
 * @throws {UsageError} if the slug or an answer will not do
 */
export function answersTyped(args: readonly string[], root: string): Given | undefined {
  const { values, positionals } = parseOptions(args, {
    title: { type: 'string' },
    article: { type: 'string' },
    link: { type: 'string' },
    language: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (values.help) return undefined;
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
 * Writes a new lesson and registers it, once all is known and all can be written.
 *
 * @throws {UsageError} if an answer is missing, or a file can't be edited; nothing is written then
 */
export function newLesson(
  answers: Given,
  root: string,
  { stdout }: Pick<Streams, 'stdout'>,
): number {
  if (!isComplete(answers)) {
    const missing = openQuestions(answers).map(({ option }) => option);
    throw new UsageError(
      `without a terminal nothing can be asked; give ${missing.join(', ')}, too`,
    );
  }
  checkFreeSlug(answers.slug, root); // somebody may have taken it while we asked
  const edited = registered(answers, root);
  const files = lessonFiles(answers);
  writeAll(files, edited, root);
  format(
    [...files, ...edited].map(({ path }) => path).filter((path) => !path.endsWith('.py')),
    root,
  );
  const places = edited.map(({ path }) => path);
  stdout.write(nextSteps(answers.slug, places).join('\n'));
  return 0;
}

/**
 * Writes new files and edits others, all or none: where one can't be written, the rest is as it was.
 *
 * @throws {UsageError} if one can't be written
 */
function writeAll(files: readonly NewFile[], edited: readonly NewFile[], root: string): void {
  const before = edited.map(({ path }) => readFileSync(root + path));
  const written: NewFile[] = [];
  try {
    for (const file of files) {
      mkdirSync(dirname(root + file.path), { recursive: true });
      writeFileSync(root + file.path, file.text, { flag: 'wx' });
      written.push(file);
    }
    for (const { path, text } of edited) writeFileSync(root + path, text);
  } catch (error) {
    for (const { path } of written) rmSync(root + path);
    for (const folder of foldersOf(files, root))
      if (readdirSync(folder).length === 0) rmdirSync(folder);
    for (const [i, { path }] of edited.entries()) {
      if (!readFileSync(root + path).equals(before[i])) writeFileSync(root + path, before[i]);
    }
    throw new UsageError(
      `nothing is written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** The folders that were made for files, the innermost first. */
function foldersOf(files: readonly NewFile[], root: string): string[] {
  const folders = files
    .map(({ path }) => dirname(root + path))
    .flatMap((folder) => [folder, dirname(folder)])
    .filter((folder) => folder.startsWith(`${root}examples/`) && existsSync(folder));
  return [...new Set(folders)].toSorted((a, b) => b.length - a.length);
}

function nextSteps(slug: string, edited: readonly string[]): string[] {
  return [
    `examples/${slug} is there, and runs. It is registered in`,
    ...edited.map((path) => `  ${path}`),
    '',
    'What is yours to write is marked with ✎.',
    '',
    `  1. Write the article's programs in examples/${slug}/src, and once more in`,
    `     golden/witness/lessons/${moduleName(slug)}.py, until every figure holds:`,
    `       pnpm run example ${slug}`,
    '  2. Record what it trains to, and draw it:',
    `       pnpm run golden record ${slug} --reason "first record"`,
    `       pnpm run example ${slug} --plot examples/${slug}/pictures`,
    '  3. Write the exercises and both READMEs, until nothing is found:',
    '       pnpm run docs:update',
    `       pnpm run lesson:check ${slug}`,
    '',
  ];
}
