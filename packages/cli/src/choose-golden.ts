import { checkName } from '@retrace/golden';
import type { Lesson } from '@retrace/lesson';
import { chooseLesson } from './choose.ts';

/**
 * The lesson of this name. A name that no lesson can have is refused before anything looks for it.
 *
 * @throws {GoldenError} if it is no lesson name
 * @throws {UsageError} if there is no such lesson
 */
export function chooseGolden(name: string): Lesson {
  checkName(name);
  return chooseLesson(name);
}
