import { type Check, taskOf } from '@retrace/exercise';
import { exercisesIn, loadCheck } from '@retrace/exercise/files';
import type { Language, Lesson } from '@retrace/lesson';
import { readFileSync } from 'node:fs';
import type { ExerciseText } from '../pages/lesson-page.tsx';
import { absolute } from './repository.ts';

/** The exercises of a lesson as a page shows them. */
export function exercisesOf(lesson: Lesson, language: Language): Promise<ExerciseText[]> {
  const files = exercisesIn(absolute(`examples/${lesson.slug}`));
  return Promise.all(
    files.map(async ({ number, name, check: path, original, solution }) => {
      const check: Check<unknown> = await loadCheck(path);
      const code = readFileSync(original, 'utf8').replaceAll('\r\n', '\n');
      return {
        number,
        name,
        title: check.title[language],
        task: taskOf(code, language),
        // The task stands above it, so its comments need not be there once more.
        code: code.replace(/^(?:\s*\/\*\*[^]*?\*\/)*\s*/, ''),
        solution: readFileSync(solution, 'utf8').replaceAll('\r\n', '\n'),
      };
    }),
  );
}
