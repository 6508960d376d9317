import type { ExerciseFiles } from '@retrace/exercise';
import type { Lesson } from '@retrace/lesson';
import { readFileSync } from 'node:fs';
import { lessons } from './catalogue.ts';
import type { Place, Report, Said } from './exercise-report.ts';
import { taskOf } from './exercise-task.ts';
import { exercisesOf, shortPath } from './lesson-exercises.ts';
import type { Style } from './terminal.ts';
import { wrap } from './wrap.ts';

/** An exercise, and what its check says of it. */
interface Examined {
  readonly lesson: Lesson;
  readonly files: ExerciseFiles;
  readonly report: Report;
  /** What the file has printed while it ran. */
  readonly printed: string;
}

/** What one reads after `pnpm run exercise xor 2`. */
export function exerciseText(examined: Examined, style: Style): string[] {
  const { lesson, files, report, printed } = examined;
  const { title, passed, said } = report;
  const command = `pnpm run exercise ${lesson.slug} ${files.number}`;
  return [
    `${style.bold(`${lesson.slug} ${files.number}`)}  ${title}`,
    '',
    ...(said.status === 'undone' ? taskText(files.exercise) : []),
    ...printedLines(printed, style),
    ...passed.map((step) => `  ${style.good('✓')} ${step}`),
    ...answer(said, style),
    ...(said.status === 'done' ? farewell(examined) : whatToType(said, files, command)),
  ];
}

function answer(said: Said, style: Style): string[] {
  if (said.status === 'done') {
    return ['', ...marked(wrap(`✓ Done. ${said.words}`, ''), style)];
  }
  if (said.status === 'undone') return [`  · still to do: ${said.gap}`, ''];
  if (said.status === 'wrong') return [...wrongText(said, style), ''];
  if (said.status === 'broken') {
    return said.step === undefined
      ? [...marked(wrap(`✗ Your file ${said.message}`, '  '), style), '']
      : [`  ${style.bad('✗')} ${said.step}`, ...wrap(`your code ${said.message}`, '      '), ''];
  }
  return [...wrap(`The check itself is at fault, not your file: ${said.message}`, '  '), ''];
}

/** Colours the mark in the first line. Before they were wrapped, its colour would have counted as text. */
function marked([first, ...lines]: readonly string[], style: Style): string[] {
  return [first.replace('✓', style.good('✓')).replace('✗', style.bad('✗')), ...lines];
}

function wrongText(
  { step, expected, got, mistake, hint }: Extract<Said, { status: 'wrong' }>,
  style: Style,
): string[] {
  return [
    `  ${style.bad('✗')} ${step}`,
    ...(expected === undefined
      ? got.split('\n').flatMap((line) => wrap(line, '      '))
      : [...wrap(`expected  ${expected}`, '      '), ...wrap(`yours     ${got}`, '      ')]),
    '',
    ...(mistake === undefined ? [] : wrap(mistake, '  ')),
    ...wrap(hint, '  '),
  ];
}

function whatToType(said: Said, files: ExerciseFiles, command: string): string[] {
  const at = 'at' in said ? said.at : undefined;
  return [`Edit  ${at ? placeText(at) : shortPath(files.exercise)}`, `then  ${command}`];
}

function placeText({ path, line, column }: Place): string {
  return `${shortPath(path)}:${line}:${column}`;
}

/** A solution to compare with, and what comes next. */
function farewell({ lesson, files }: Examined): string[] {
  const all = lessons.flatMap((other) =>
    exercisesOf(other).map(({ number }) => `${other.slug} ${number}`),
  );
  const next = all[all.indexOf(`${lesson.slug} ${files.number}`) + 1];
  return [
    '',
    `Compare  ${shortPath(files.solution)}`,
    next === undefined ? 'That was the last exercise.' : `Next     pnpm run exercise ${next}`,
  ];
}

function taskText(path: string): string[] {
  const lines = taskOf(readFileSync(path, 'utf8')).flatMap((line) =>
    /^\S/.test(line) ? wrap(line, '  ') : `  ${line}`.trimEnd(),
  );
  return [...lines, ''];
}

function printedLines(printed: string, style: Style): string[] {
  if (printed.trim() === '') return [];
  const lines = printed.trimEnd().split('\n');
  const shown = lines.length > 20 ? [...lines.slice(0, 20), '...'] : lines;
  return [
    style.faint('  your file prints'),
    ...shown.map((line) => style.faint(`  │ ${line}`)),
    '',
  ];
}
