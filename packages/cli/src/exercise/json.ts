import type { Language, Text } from '@retrace/lesson';
import { shortPath } from './exercises-of.ts';
import type { Looked } from './look.ts';

/** What is known of an exercise, as plain data with the words in one language. */
export function exerciseJson(
  { exercise, title, state, report }: Looked,
  language: Language,
): Record<string, unknown> {
  return {
    lesson: exercise.lesson.slug,
    number: exercise.number,
    name: exercise.name,
    title: title[language],
    file: shortPath(exercise.exercise),
    status: state,
    ...(report
      ? inWords({ steps: report.steps, passed: report.passed, ...report.said }, language)
      : {}),
  };
}

/** Each text in a value as its words, and each path as it is typed. */
function inWords(value: object, language: Language): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (isText(part)) return part[language];
      return key === 'path' && typeof part === 'string' ? shortPath(part) : part;
    }),
  );
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}
