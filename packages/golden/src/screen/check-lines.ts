import type { Language } from '@retrace/lesson';
import { exactJson } from '@retrace/nn';
import { likelyCause } from '../cause.ts';
import type { GoldenCheck } from '../check.ts';
import type { Difference, Setting, ValueDifference } from '../compare.ts';
import { extent, headline, settingText, short } from '../explain.ts';
import { columns, columnsOf, screenHeight, screenWidth, wrap } from './columns.ts';
import { placesOf, problemLines, recordCommand, restoreCommand, withFix } from './problem-lines.ts';

/** Rows that are enough to see a pattern. */
const fewRows = 8;

export interface ScreenOptions {
  /** Every program and every number, however many screens it takes. */
  readonly all?: boolean;
  /** Lines of the screen that are taken by something else. */
  readonly taken?: number;
  /** As in `withFix`. */
  readonly changedFiles?: readonly string[];
  readonly language?: Language;
}

/** What a check found, in one screen: problems of names first, then one program's numbers. */
export function checkLines(
  lesson: string,
  { problems, differences }: Pick<GoldenCheck, 'problems' | 'differences'>,
  options: ScreenOptions = {},
): string[] {
  const { all = false, taken = 0, changedFiles, language } = options;
  const names = problems
    .filter(({ kind }) => kind !== 'differs')
    .flatMap((problem) => problemLines(withFix(problem, changedFiles), language));
  const most = differences.length === 0 ? screenHeight - taken : 4;
  const shown = all || names.length <= most ? names : [...names.slice(0, most - 1), '  ...'];
  if (differences.length === 0) return shown;
  const above = shown.length === 0 ? [] : [...shown, ''];
  return [...above, ...explain(lesson, differences, { ...options, taken: taken + above.length })];
}

/**
 * Explains how a lesson differs from its golden file, in one screen: what, since when, how far, the
 * first numbers, the likely cause, and what to type.
 */
export function explain(
  lesson: string,
  differences: readonly Difference[],
  { all = false, taken = 0, changedFiles = [], language = 'en' }: ScreenOptions = {},
): string[] {
  if (all) {
    return differences.flatMap((difference, i) => [
      ...head(lesson, difference, Infinity, language),
      ...valueTable(difference.values, Infinity, language),
      ...causeLines(difference, language),
      ...(i < differences.length - 1 ? [''] : commands(lesson, difference, changedFiles, language)),
    ]);
  }
  const [first, ...others] = differences;
  const start = head(lesson, first, taken > 3 ? 3 : 5, language);
  const end = [
    ...causeLines(first, language),
    ...alsoLines(others, language),
    ...commands(lesson, first, changedFiles, language),
    labels.all[language] + `pnpm run golden diff ${lesson} --all`,
  ];
  // The table has a blank line, a header, and a line that counts what is left out.
  const room = screenHeight - taken - start.length - end.length - 3;
  return [
    ...start,
    ...(room < 1 ? [] : valueTable(first.values, Math.min(fewRows, room), language)),
    ...end,
  ];
}

/** What stands before a command. */
const labels = {
  changed: { en: 'to see what changed:     ', zh: '看改了什么：  ' },
  undo: { en: 'to undo the edit:        ', zh: '撤回改动：    ' },
  meant: { en: 'if the change is meant:  ', zh: '如果是有意的：' },
  all: { en: 'to see every number:     ', zh: '看所有数字：  ' },
};

/** @param most How many lines of settings and large parameters there is room for */
function head(lesson: string, difference: Difference, most: number, language: Language): string[] {
  const { values, settings, shapes } = difference;
  const all = most === Infinity;
  const extents = extent(difference).map((line) => line[language]);
  const [far, ...large] = values.length > 0 ? extents : ['', ...extents];
  const lines = [
    ...large.flatMap((line) => wrap(`  ${line}`, '    ')),
    ...settingLines([...settings, ...shapes], all, language),
  ];
  return [
    ...wrap(headline(lesson, difference)[language], '  '),
    ...(far === '' ? [] : wrap(`  ${far}`, '  ')),
    ...(lines.length <= most ? lines : [...lines.slice(0, most - 1), '  ...']),
  ];
}

/** Both values of each setting: on one line, or where they are long on a line each. */
export function settingLines(
  settings: readonly Setting[],
  all: boolean,
  language: Language = 'en',
): string[] {
  return settings.flatMap((setting) => {
    const line = `  ${settingText(setting)[language]}`;
    if (columnsOf(line) <= screenWidth) return [line];
    const { name, golden, now } = setting;
    const isChinese = language === 'zh';
    const none = isChinese ? '没有' : 'none';
    return [
      isChinese ? `  ${name}：` : `  ${name}:`,
      `    ${isChinese ? '记录' : 'golden  '}  ${golden ?? none}`,
      `    ${isChinese ? '这次' : 'this run'}  ${now ?? none}`,
    ].map((each) =>
      all || each.length <= screenWidth ? each : `${each.slice(0, screenWidth - 3)}...`,
    );
  });
}

/** The first numbers that differ, beside each other, and how many more there are. */
function valueTable(
  values: readonly ValueDifference[],
  most: number,
  language: Language,
): string[] {
  if (values.length === 0) return [];
  const rows = values
    .slice(0, most)
    .map(({ epoch, name, golden, now, ulps }) => [
      String(epoch),
      name,
      exactJson(golden),
      exactJson(now),
      short(ulps),
    ]);
  const more = values.length - rows.length;
  const header = {
    en: ['epoch', 'number', 'golden', 'this run', 'ulp'],
    zh: ['轮', '数', '记录', '这次', 'ulp'],
  };
  const table = [header[language], ...rows];
  // The longest numbers leave no room for the last column.
  const fits = columns(table).every((line) => columnsOf(line) <= screenWidth);
  return [
    '',
    ...columns(fits ? table : table.map((cells) => cells.slice(0, -1))),
    ...(more === 0 ? [] : [language === 'zh' ? `  ... 还有 ${more} 个` : `  ... and ${more} more`]),
  ];
}

function causeLines(difference: Difference, language: Language): string[] {
  const label = language === 'zh' ? '可能的原因：' : 'likely cause: ';
  return ['', ...wrap(label + likelyCause(difference).says[language], '  ')];
}

function alsoLines(others: readonly Difference[], language: Language): string[] {
  if (others.length === 0) return [];
  const names = others.map(({ program }) => program).join(', ');
  const [line, ...more] = wrap(
    (language === 'zh' ? '还有不同的：' : 'also differ: ') + names,
    '  ',
  );
  return more.length === 0 ? [line] : [`${line} ...`];
}

/** The two ways out: back to what it was, or on with what it is. */
function commands(
  lesson: string,
  difference: Difference,
  changedFiles: readonly string[],
  language: Language,
): string[] {
  const problem = { file: `golden/${lesson}.json`, changed: likelyCause(difference).changed };
  const [restore] = restoreCommand(problem, changedFiles);
  return [
    restore === undefined
      ? labels.changed[language] + `git diff -- ${placesOf(problem).join(' ')}`
      : labels.undo[language] + restore,
    labels.meant[language] + recordCommand(lesson),
  ];
}
