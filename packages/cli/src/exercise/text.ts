import { taskOf } from '@retrace/exercise';
import { type Text, textOf } from '@retrace/lesson';
import { wrap } from '@retrace/terminal';
import { existsSync, readFileSync } from 'node:fs';
import type { Place, Report, Said } from './examined.ts';
import { type Exercise, shortPath } from './exercises-of.ts';
import { labelled, type Screen, toType } from './screen.ts';

/** An exercise, and what its check says of it. */
export interface Examined {
  readonly exercise: Exercise;
  readonly report: Report;
  /** What the file has printed while it ran. */
  readonly printed: string;
  /** How many hints are to be shown. */
  readonly hints: number;
}

/** What one reads of an exercise: the task where it is undone, what holds, and what does not. */
export function exerciseText(examined: Examined, screen: Screen): string[] {
  const { exercise, report, printed } = examined;
  const { title, passed, said } = report;
  const { language, style } = screen;
  return [
    ...labelled(`${exercise.id}  `, (title ?? textOf(exercise.name))[language], screen, style.bold),
    '',
    ...(said.status === 'undone' && passed.length === 0 ? taskText(exercise, screen) : []),
    ...printedLines(printed, screen),
    ...passed.flatMap((step) => labelled('  ✓ ', step[language], screen, marked(screen))),
    ...answer(said, screen),
    ...hintLines(examined, screen),
    '',
    ...('hints' in said ? whatToEdit(said, exercise, screen) : []),
  ];
}

/** What to compare with where an exercise is done. */
export function compareText({ solution }: Exercise, screen: Screen): string[] {
  return toType(screen.say('Compare  ', '对照  '), shortPath(solution), screen);
}

/** What to type for the next one. */
export function nextText(next: Exercise | undefined, screen: Screen): string[] {
  const { say, typed } = screen;
  return next
    ? toType(say('Next     ', '下一题  '), typed(next.id), screen)
    : [say('That was the last exercise.', '这是最后一题。')];
}

/** What to type to see the answer, and one more hint. */
export function againText({ exercise, report, hints }: Examined, screen: Screen): string[] {
  const { say, typed } = screen;
  const { said } = report;
  if (!('hints' in said)) return [];
  return [
    ...toType(say('then  ', '然后  '), typed(exercise.id), screen),
    ...(hints < said.hints.length
      ? toType(say('hint  ', '提示  '), typed(`${exercise.id} --hint`), screen)
      : []),
  ];
}

function answer(said: Said, screen: Screen): string[] {
  const { say, language } = screen;
  const text = (words: Text, indent = '  '): string[] =>
    wrap(words[language], indent, screen.width);
  if (said.status === 'done') {
    const done = say('Done. ', '完成。');
    return ['', ...labelled('✓ ', done + said.says[language], screen, marked(screen))];
  }
  if (said.status === 'bad check') {
    const blame = say(
      'The check itself is at fault, not your file: ',
      '检查程序本身有误，不是你的文件：',
    );
    return wrap(blame + said.message[language], '  ', screen.width);
  }
  if (said.status === 'undone') {
    const missing = say('still to do: ', '待填：') + said.missing[language];
    return labelled('  · ', missing, screen);
  }
  const step = said.step ? labelled('  ✗ ', said.step[language], screen, marked(screen)) : [];
  if (said.status === 'wrong') {
    return [
      ...step,
      ...wrongText(said, screen),
      ...(said.mistake ? ['', ...text(said.mistake)] : []),
    ];
  }
  const message = said.message[language];
  return [
    ...(said.step
      ? [...step, ...wrap(say('your code ', '你的代码') + message, '      ', screen.width)]
      : labelled('  ✗ ', say('Your file ', '你的文件') + message, screen, marked(screen))),
    ...('slip' in said && said.slip ? ['', ...text(said.slip)] : []),
  ];
}

function wrongText(
  { expected, got }: Extract<Said, { status: 'wrong' }>,
  screen: Screen,
): string[] {
  const { say, language } = screen;
  return expected
    ? [
        ...labelled(say('      expected  ', '      应为  '), expected[language], screen),
        ...labelled(say('      yours     ', '      你的  '), got[language], screen),
      ]
    : got[language].split('\n').flatMap((line) => wrap(line, '      ', screen.width));
}

function hintLines({ report: { said }, hints }: Examined, screen: Screen): string[] {
  if (!('hints' in said) || hints === 0) return [];
  const { say, language } = screen;
  const all = said.hints.length;
  const shown = said.hints.slice(0, hints);
  return [
    '',
    ...shown.flatMap((hint, i) => {
      const which = all === 1 ? '' : ` ${i + 1}/${all}`;
      return labelled(
        `  ${say('hint', '提示')}${which}  `,
        hint[language],
        screen,
        screen.style.faint,
      );
    }),
    ...(shown.length === 0 ? [`  ${say('There is no hint for this.', '这里没有提示。')}`] : []),
  ];
}

function whatToEdit(
  said: Extract<Said, { hints: unknown }>,
  { exercise }: Exercise,
  screen: Screen,
): string[] {
  const at = 'at' in said ? said.at : undefined;
  return toType(screen.say('Edit  ', '编辑  '), at ? placeText(at) : shortPath(exercise), screen);
}

function placeText({ path, line, column }: Place): string {
  return `${shortPath(path)}:${line}:${column}`;
}

/** The task in the reader's language; if there is none, in the other. */
function taskText({ exercise, original }: Exercise, { language, width }: Screen): string[] {
  const texts = [exercise, original].filter(existsSync).map((path) => readFileSync(path, 'utf8'));
  const task = [language, 'en' as const, 'zh' as const]
    .flatMap((each) => texts.map((text) => taskOf(text, each)))
    .find((paragraphs) => paragraphs.length > 0);
  const lines = (task ?? []).flatMap((line) =>
    /^\S/.test(line) ? wrap(line, '  ', width) : `  ${line}`.trimEnd(),
  );
  return [...lines, ''];
}

function printedLines(printed: string, { say, style }: Screen): string[] {
  if (printed.trim() === '') return [];
  const lines = counted(printed.trimEnd().split('\n'), say);
  const shown = lines.length > 20 ? [...lines.slice(0, 20), '...'] : lines;
  return [
    style.faint(`  ${say('your file prints', '你的文件输出')}`),
    ...shown.map((line) => style.faint(`  │ ${line}`)),
    '',
  ];
}

/** A check asks for the same more than once, so the same may be printed many times in a row. */
function counted(lines: readonly string[], say: Screen['say']): string[] {
  const starts = lines.flatMap((line, i) => (line === lines[i - 1] ? [] : i));
  return starts.map((start, i) => {
    const times = (starts[i + 1] ?? lines.length) - start;
    return lines[start] + (times === 1 ? '' : say(`  (${times} times)`, `  （${times} 次）`));
  });
}

function marked({ style }: Screen): (label: string) => string {
  return (label) => label.replace('✓', style.good('✓')).replace('✗', style.bad('✗'));
}
