import { type Cause, likelyCause } from './cause.ts';
import { screenHeight, wrap } from './columns.ts';
import type { Difference } from './compare.ts';
import { extent, headline } from './headline.ts';
import { recordCommand } from './problem.ts';
import { settingLines } from './setting-lines.ts';
import { valueTable } from './value-table.ts';

/** Rows that are enough to see a pattern. */
const fewRows = 8;

export interface ExplainOptions {
  /** Every program and every number, however many screens it takes. */
  readonly all?: boolean;
  /** Lines of the screen that are taken by something else. */
  readonly taken?: number;
}

/**
 * Explains how a lesson differs from its golden file, in one screen: what, since when, how far, the
 * first numbers, the likely cause, and what to type.
 */
export function explain(
  lesson: string,
  differences: readonly Difference[],
  { all = false, taken = 0 }: ExplainOptions = {},
): string[] {
  if (all) {
    return differences.flatMap((difference, i) => {
      const isLast = i === differences.length - 1;
      const cause = likelyCause(difference);
      return [
        ...head(lesson, difference, Infinity),
        ...valueTable(difference.values, Infinity),
        ...causeLines(cause),
        ...(isLast ? commands(lesson, cause) : ['']),
      ];
    });
  }
  const [first, ...others] = differences;
  const cause = likelyCause(first);
  const start = head(lesson, first, taken > 3 ? 3 : 5);
  const end = [
    ...causeLines(cause),
    ...alsoLines(others),
    ...commands(lesson, cause),
    `to see every number:     pnpm run golden diff ${lesson} --all`,
  ];
  // The table has a blank line, a header, and a line that counts what is left out.
  const room = screenHeight - taken - start.length - end.length - 3;
  return [...start, ...(room < 1 ? [] : valueTable(first.values, Math.min(fewRows, room))), ...end];
}

/** @param most How many lines of settings there is room for */
function head(lesson: string, difference: Difference, most: number): string[] {
  const { values, settings, shapes } = difference;
  const lines = settingLines([...settings, ...shapes], most === Infinity);
  return [
    ...wrap(headline(lesson, difference), '  '),
    ...(values.length === 0 ? [] : wrap(`  ${extent(difference)}`, '  ')),
    ...(lines.length <= most ? lines : [...lines.slice(0, most - 1), '  ...']),
  ];
}

function causeLines({ says }: Cause): string[] {
  return ['', ...wrap(`likely cause: ${says}`, '  ')];
}

function alsoLines(others: readonly Difference[]): string[] {
  if (others.length === 0) return [];
  const [line, ...more] = wrap(
    `also differ: ${others.map(({ program }) => program).join(', ')}`,
    '  ',
  );
  return more.length === 0 ? [line] : [`${line} ...`];
}

function commands(lesson: string, cause: Cause): string[] {
  const [undo, record] = undoCommands(lesson, cause);
  return [`to undo the edit:        ${undo}`, `if the change is meant:  ${record}`];
}

/** The two ways out: back to what it was, or on with what it is. */
export function undoCommands(lesson: string, { where }: Cause): [undo: string, record: string] {
  const places = {
    lesson: `examples/${lesson}`,
    packages: 'packages',
    file: `golden/${lesson}.json`,
  };
  return [`git restore ${where.map((each) => places[each]).join(' ')}`, recordCommand(lesson)];
}
