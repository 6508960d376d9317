import type { Lesson } from '@retrace/lesson';
import { explain } from '../explain.ts';
import { checkGoldenFile } from '../files/check-golden-file.ts';
import { type Runs, startRuns } from '../snapshot.ts';

/** A lesson and the runs of its trainings, for whoever has them already. */
export interface LessonRuns {
  readonly lesson: Lesson;
  readonly runs: Runs;
}

declare module 'vitest' {
  interface Matchers<T> {
    /** Holds a lesson to every bit of its golden file. It never writes. */
    toMatchGolden(
      ...args: T extends Lesson | LessonRuns
        ? [folder?: string]
        : [only: 'a lesson can match a golden file', never]
    ): void;
  }
}

/**
 * The matcher itself, for `expect.extend({ toMatchGolden })`.
 *
 * @throws {Error} where there is nothing to compare with: then `.not` fails, too
 */
export function toMatchGolden(
  received: Lesson | LessonRuns,
  folder?: string,
): { readonly pass: boolean; readonly message: () => string } {
  const { lesson, runs } =
    'runs' in received ? received : { lesson: received, runs: startRuns(received) };
  const check = checkGoldenFile(lesson, runs, folder);
  const message = explain(check).join('\n');
  const isWhole = check.problems.some(({ program }) => program === undefined);
  if (isWhole) throw new Error(message);
  return {
    pass: check.status === 'matches',
    message: () => message || `golden/${lesson.slug}.json matches; a difference is needed`,
  };
}
