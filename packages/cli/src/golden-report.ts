import { checkFolder, goldenFolder, type Problem, unfinishedNotes } from '@retrace/golden';
import type { Lesson } from '@retrace/lesson';
import { lessons as catalogue } from './catalogue.ts';
import { type LessonReport, reportOn } from './lesson-report.ts';
import { outsideCatalogue } from './outside-catalogue.ts';
import type { Witness } from './python-witness.ts';

/** What `pnpm run golden` and `pnpm run golden check` know when they have asked everybody. */
export interface GoldenReport {
  readonly lessons: readonly LessonReport[];
  /** All problems, those of files and folders that belong to no lesson included. */
  readonly problems: readonly Problem[];
  /** What is worth a line, but wrong it is not. */
  readonly notes: readonly string[];
}

export interface GoldenQuestion {
  /** The lessons to run; all where it is empty. */
  readonly named: readonly string[];
  readonly ask: (lesson: string) => Witness;
  readonly lessons?: readonly Lesson[];
  readonly folder?: string;
}

/**
 * Reports on the lessons named. Whether lessons and files belong together is held against the whole
 * folder each time, whatever was named, so that a filter can't hide it.
 */
export function goldenReport({
  named,
  ask,
  lessons = catalogue,
  folder = goldenFolder,
}: GoldenQuestion): GoldenReport {
  const reports = lessons
    .filter(({ slug }) => named.length === 0 || named.includes(slug))
    .map((lesson) => reportOn(lesson, ask, folder));
  const own = reports.flatMap(({ problems }) => problems);
  const told = new Set(own.map(({ message }) => message));
  const whole = [...checkFolder(lessons, folder), ...outsideCatalogue(lessons)];
  const notRun = reports.filter(({ witness }) => witness.status === 'not run');
  return {
    lessons: reports,
    problems: [...own, ...whole.filter(({ message }) => !told.has(message))],
    notes: [
      ...new Set(notRun.map(({ witness }) => `the Python witness was not run: ${witness.says}`)),
      ...unfinishedNotes(folder),
    ],
  };
}
