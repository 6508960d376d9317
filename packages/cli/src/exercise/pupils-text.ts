import { textOf } from '@retrace/lesson';
import { columnsOf, count, wrap } from '@retrace/terminal';
import type { Report } from './examined.ts';
import { type Exercise, shortPath } from './exercises-of.ts';
import { exerciseJson } from './json.ts';
import type { Pupil, PupilAnswer } from './pupils.ts';
import type { Screen } from './screen.ts';

/** A line for each pupil with a mark for each exercise, and what many of them stumble over. */
export function pupilsText(
  pupils: readonly Pupil[],
  exercises: readonly Exercise[],
  screen: Screen,
): string[] {
  const { say, style, width } = screen;
  const slugs = [...new Set(exercises.map(({ lesson }) => lesson.slug))];
  const names = pupils.map(({ folder }) => nameOf(folder));
  const longest = Math.max(...names.map(columnsOf));
  const rows = pupils.map(({ answers }, i) => {
    const marks = slugs.map((slug) =>
      answers
        .filter(({ exercise }) => exercise.lesson.slug === slug)
        .map(({ report }) => markOf(report))
        .join(''),
    );
    const space = ' '.repeat(longest - columnsOf(names[i]));
    const coloured = marks
      .join(' ')
      .replaceAll(/[✓✗]/g, (mark) => (mark === '✓' ? style.good(mark) : style.bad(mark)));
    return `  ${names[i]}${space}  ${coloured}  ${answers.filter(isDone).length}`;
  });
  const legend = say(
    '✓ done  ✗ not right  · gaps left  - not begun; then how many are done',
    '✓ 完成  ✗ 不对  · 还有空  - 未动笔；最后是完成的个数',
  );
  return [
    ...wrap(say('Lessons: ', '课程：') + slugs.join(', '), '', width),
    ...wrap(legend, '', width),
    '',
    ...rows,
    ...stumblingText(pupils, exercises, screen),
  ];
}

/** The same, and all that the checks say, as plain data with the words in one language. */
export function pupilsJson(pupils: readonly Pupil[], { language }: Screen): unknown[] {
  return pupils.map(({ folder, answers }) => ({
    folder,
    done: answers.filter(isDone).length,
    exercises: answers.map(({ exercise, file, report }) => ({
      ...exerciseJson(
        { exercise, title: report?.title ?? textOf(exercise.name), state: 'to do', report },
        language,
      ),
      file: file === undefined ? undefined : shortPath(file),
    })),
  }));
}

/** For each exercise that somebody has not got right: what most of them meet. */
function stumblingText(
  pupils: readonly Pupil[],
  exercises: readonly Exercise[],
  { say, language, width }: Screen,
): string[] {
  const lines = exercises.flatMap((exercise, i) => {
    const met = new Map<string, number>();
    for (const { answers } of pupils) {
      const words = stumbleOf(answers[i].report)?.[language];
      if (words !== undefined) met.set(words, (met.get(words) ?? 0) + 1);
    }
    const [most] = [...met].toSorted(([, a], [, b]) => b - a);
    if (!most) return [];
    const done = pupils.filter(({ answers }) => isDone(answers[i])).length;
    const [words, times] = most;
    return wrap(
      say(
        `${exercise.id}: ${done} of ${pupils.length} done; ${count(times, 'time')}: ${words}`,
        `${exercise.id}：${pupils.length} 人中 ${done} 人完成；${times} 次：${words}`,
      ),
      '  ',
      width,
    );
  });
  if (lines.length === 0) return [];
  return ['', say('Most often:', '最常见的：'), ...lines];
}

function stumbleOf(report: Report | undefined): { en: string; zh: string } | undefined {
  const said = report?.said;
  if (said?.status === 'wrong') return said.mistake ?? said.step;
  if (said?.status === 'broken') return said.slip ?? said.message;
  return said?.status === 'no answer' ? said.message : undefined;
}

function isDone({ report }: PupilAnswer): boolean {
  return report?.said.status === 'done';
}

function markOf(report: Report | undefined): string {
  if (!report) return '-';
  const { status } = report.said;
  if (status === 'done') return '✓';
  return status === 'undone' ? '·' : '✗';
}

/** The last part of a path, which is enough for a folder per pupil. */
function nameOf(folder: string): string {
  return (
    folder
      .replace(/[/\\]+$/, '')
      .split(/[/\\]/)
      .at(-1) ?? folder
  );
}
