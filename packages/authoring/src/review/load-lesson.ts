import { isOfLesson, lessonFault } from '@retrace/cli/lesson-fault';
import type { Lesson } from '@retrace/lesson';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { type Finding, unreadable, untilItRuns } from './finding.ts';

/** The definition in a lesson's folder, or what is wrong with one that cannot be read. */
export async function loadLesson(slug: string, root: string): Promise<Lesson | Finding> {
  const place = `examples/${slug}/src/lesson.ts`;
  try {
    const loaded: object = await import(/* @vite-ignore */ pathToFileURL(root + place).href);
    const definition: unknown = 'default' in loaded ? loaded.default : undefined;
    if (isLesson(definition)) return definition;
    const wrong = { en: 'its default export is no lesson', zh: '它的默认导出不是一课' };
    const fix = 'export default defineLesson({ ... })';
    return unreadable(place, wrong, fix);
  } catch (error) {
    const fault = isOfLesson(error) ? undefined : lessonFault(error, root);
    const message = error instanceof Error ? error.message : inspect(error);
    const says = fault?.says ?? { en: message, zh: `这一课的定义有误：${message}` };
    return unreadable(fault?.place ?? place, says, untilItRuns(slug));
  }
}

/** Only `defineLesson` makes a lesson; it freezes what it makes, and the list of programs. */
function isLesson(value: unknown): value is Lesson {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.isFrozen(value) &&
    ['slug', 'title', 'article', 'summary', 'programs', 'errata'].every((key) => key in value)
  );
}
