import { type ExerciseFiles, exercisesIn } from '@retrace/exercise';
import type { Lesson } from '@retrace/lesson';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The exercises of a lesson, by number. */
export function exercisesOf({ slug }: Lesson): ExerciseFiles[] {
  return exercisesIn(`${root}examples/${slug}`);
}

/** A path as one types it at the root of the project. */
export function shortPath(path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}
