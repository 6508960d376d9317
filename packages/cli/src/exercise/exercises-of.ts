import { type ExerciseFiles, exercisesIn } from '@retrace/exercise/files';
import type { Lesson } from '@retrace/lesson';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this project. */
export const root: string = fileURLToPath(new URL('../../../../', import.meta.url));

/** Lessons, and the folder that holds `examples/`. */
export interface Project {
  readonly root: string;
  readonly lessons: readonly Pick<Lesson, 'slug' | 'title'>[];
}

/** An exercise of a lesson. */
export interface Exercise extends ExerciseFiles {
  readonly lesson: Project['lessons'][number];
  /** As it is typed: `xor 2`. */
  readonly id: string;
}

/** The exercises of these lessons, in their order. */
export function exercisesOf({ lessons, root: folder }: Project): Exercise[] {
  return lessons.flatMap((lesson) =>
    exercisesIn(join(folder, 'examples', lesson.slug)).map((files) => ({
      ...files,
      lesson,
      id: `${lesson.slug} ${files.number}`,
    })),
  );
}

/** A path as one types it at the root of the project. */
export function shortPath(path: string): string {
  return relative(root, path).replaceAll('\\', '/');
}
