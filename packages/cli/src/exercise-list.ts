import type { Lesson } from '@retrace/lesson';
import { existsSync } from 'node:fs';
import { examineFiles } from './examine-files.ts';
import type { Report } from './exercise-report.ts';
import { exercisesOf } from './lesson-exercises.ts';
import { count } from './show-program.ts';
import { table } from './table.ts';
import type { Style } from './terminal.ts';

/** Lessons with their exercises, each examined: done, to do, or begun. */
export function exerciseList(lessons: readonly Lesson[], style: Style): string[] {
  const all = lessons.flatMap((lesson) =>
    exercisesOf(lesson)
      .filter(({ exercise, check }) => existsSync(exercise) && existsSync(check))
      .map((files) => ({ lesson, files })),
  );
  const jobs = all.map(({ files: { check, exercise } }) => ({ check, file: exercise }));
  const { reports } = examineFiles(jobs);
  const rows = all.map((item, i) => ({ ...item, report: reports[i] }));
  const next = rows.find(({ report }) => report.said.status !== 'done');
  const done = rows.filter(({ report }) => report.said.status === 'done').length;
  return [
    ...lessons.flatMap((lesson) => [
      `${style.bold(lesson.slug)}  ${lesson.title}`,
      ...linesOf(
        rows.filter((row) => row.lesson === lesson),
        style,
      ),
      '',
    ]),
    `${done} of ${count(rows.length, 'exercise')} done`,
    ...(next
      ? [`Next:  pnpm run exercise ${next.lesson.slug} ${next.files.number}`]
      : [`${style.good('✓')} nothing left to do here`]),
  ];
}

function linesOf(
  rows: readonly { readonly files: { readonly number: number }; readonly report: Report }[],
  style: Style,
): string[] {
  if (rows.length === 0) return ['  no exercises'];
  const lines = table(
    rows.map(({ files, report }) => [String(files.number), report.title, stateOf(report)]),
    'rll',
  );
  return lines.map((line, i) =>
    rows[i].report.said.status === 'done' ? line.replace(/✓/, style.good('✓')) : line,
  );
}

function stateOf({ said: { status }, passed }: Report): string {
  if (status === 'done') return '✓ done';
  return status === 'undone' && passed.length === 0 ? 'to do' : 'begun';
}
