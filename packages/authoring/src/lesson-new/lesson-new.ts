import {
  type Command,
  parseOptions,
  replaceFile,
  type Speaker,
  speakerFor,
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

const help = {
  en: `pnpm run lesson:new <slug>    begins a lesson, and asks for what it needs

  --title <text>       what the lesson is called
  --article <text>     what the article is called, in its own language
  --link <url>         where the article can be read
  --language <tag>     the language it is in, such as en or zh
  --undo               takes the lesson back, but for what was changed since
  --lang zh            in Chinese; en: in English; else as your system is set
`,
  zh: `pnpm run lesson:new <课程名>    新建一课，逐项询问所需的内容

  --title <文字>       这一课的英文标题
  --article <文字>     文章的原文标题
  --link <网址>        文章的网址
  --language <代码>    文章的语言，如 en 或 zh
  --undo               撤销新建；之后改动过的文件保留不动
  --lang zh            用中文；en：用英文；不写则按系统语言
`,
};

const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** `pnpm run lesson:new`. Asks for what was not typed, where somebody can answer. */
export const lessonNew: Command = withHelp(help, async (args, streams) => {
  if (args.includes('--undo')) return undoLesson(args, repository, streams);
  const { lang, ...typed } = answersTyped(args, repository);
  const speaker = speakerFor(lang, streams);
  const open = openQuestions(typed);
  if (open.length === 0 || !process.stdin.isTTY || !streams.stdout.isTTY) {
    return newLesson(typed, repository, streams, speaker);
  }
  const { ask } = await import('./ask.ts');
  return newLesson({ ...typed, ...(await ask(open, speaker)) }, repository, streams, speaker);
});

/**
 * Reads what was typed: the slug, the answers that are given with it, and the language to speak.
 *
 * @param root The folder of the repository, with a slash at its end.
 * @throws {UsageError} if the slug or an answer will not do
 */
export function answersTyped(
  args: readonly string[],
  root: string,
): Given & { readonly lang?: string | undefined } {
  const { values, positionals } = parseOptions(args, {
    title: { type: 'string' },
    article: { type: 'string' },
    link: { type: 'string' },
    language: { type: 'string' },
    lang: { type: 'string' },
  });
  const [slug, ...rest] = positionals;
  if (slug === undefined || rest.length > 0) {
    const example = 'pnpm run lesson:new two-layers';
    throw new UsageError(
      slug === undefined
        ? {
            en: `no slug is given; type for example: ${example}`,
            zh: `没有给出课程名；例如：${example}`,
          }
        : {
            en: `one lesson at a time: got ${positionals.join(' and ')}; type for example: ${example}`,
            zh: `一次只能新建一课：输入的是 ${positionals.join(' 和 ')}；例如：${example}`,
          },
    );
  }
  checkFreeSlug(slug, root);
  const { title, article: articleTitle, link, language, lang } = values;
  const given = { slug, title, articleTitle, link, language, lang };
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
  { say }: Speaker,
): Promise<number> {
  if (!isComplete(answers)) {
    const missing = openQuestions(answers).map(({ option }) => option);
    throw new UsageError({
      en: `without a terminal nothing can be asked; give ${missing.join(', ')}, too`,
      zh: `不在终端里，无法询问；请一并给出 ${missing.join('、')}`,
    });
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
    throw new UsageError({
      en: `stopped by ${stopped}; nothing is written`,
      zh: `被 ${stopped} 停止；什么都没有写入`,
    });
  }
  const places = edited.map(({ path }) => path);
  stdout.write(nextSteps(slug, places, say).join('\n'));
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
      if (existsSync(root + path)) {
        throw new UsageError({
          en: `nothing is written: ${path} is there already`,
          zh: `什么都没有写入：已有 ${path}`,
        });
      }
      replaceFile(root + path, text);
    }
    for (const { path, text } of edited) replaceFile(root + path, text);
  } catch (error) {
    undo(slug, root);
    if (error instanceof UsageError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError({ en: `nothing is written: ${why}`, zh: `什么都没有写入：${why}` });
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
  { stdout, env }: Pick<Streams, 'stdout' | 'env'>,
): number {
  const { values, positionals } = parseOptions(args, {
    undo: { type: 'boolean' },
    lang: { type: 'string' },
  });
  const { say } = speakerFor(values.lang, { env });
  const [slug, ...more] = positionals;
  if (slug === undefined || more.length > 0) {
    throw new UsageError({
      en: 'name the one lesson to take back: pnpm run lesson:new two-layers --undo',
      zh: '请写明要撤销哪一课：pnpm run lesson:new two-layers --undo',
    });
  }
  checkSlug(slug);
  const left = undo(slug, root);
  const told = left.map((path) => `  ${path}`);
  stdout.write(
    left.length === 0
      ? say(`${slug} is taken back; all is as it was\n`, `已撤销 ${slug}；一切恢复原样\n`)
      : [
          say(
            `taken back, but for what was changed since; take '${slug}' out by hand:`,
            `已撤销；这些文件之后改动过，请手工删去其中的 '${slug}'：`,
          ),
          ...told,
          '',
        ].join('\n'),
  );
  return left.length === 0 ? 0 : 1;
}

function nextSteps(slug: string, edited: readonly string[], say: Speaker['say']): string[] {
  return [
    say(
      `examples/${slug} is there, and runs. It is registered in`,
      `已建好 examples/${slug}，可以运行。已登记在`,
    ),
    ...edited.map((path) => `  ${path}`),
    '',
    say('What is yours to write is marked with ✎.', '要由你来写的地方标有 ✎。'),
    '',
    say(
      `  1. Write the article's programs in examples/${slug}/src, and once more in`,
      `  1. 在 examples/${slug}/src 里写出文章的程序，再用 Python 写一遍：`,
    ),
    say(
      `     ${referencePath(slug)}, until every printed value holds:`,
      `     ${referencePath(slug)}，直到文章给出的数字都相符：`,
    ),
    `       pnpm run example ${slug}`,
    say('  2. Record what it trains to, and draw it:', '  2. 记录训练结果，并画图：'),
    `       pnpm run golden record ${slug} --reason "first record"`,
    `       pnpm run example ${slug} --plot examples/${slug}/pictures`,
    say(
      '  3. Write the exercises and both READMEs, until nothing is found:',
      '  3. 写练习和中英文两份 README，直到检查不出问题：',
    ),
    '       pnpm run docs:update',
    `       pnpm run lesson:check ${slug}`,
    '',
    say('To take all of this back:', '撤销以上全部：') + ` pnpm run lesson:new ${slug} --undo`,
    '',
  ];
}
