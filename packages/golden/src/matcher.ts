import type { Lesson, TrainingRun } from '@retrace/lesson';
import { type LessonRuns, type MatchOptions, mismatch } from './match-golden.ts';
import { GoldenError, problemLines } from './problem.ts';

declare module 'vitest' {
  interface Matchers<T> {
    /** Holds a lesson, or one run of it, to every bit of its golden file. It never writes. */
    toMatchGolden(
      ...args: T extends Lesson | LessonRuns | TrainingRun
        ? [lesson: string, options?: MatchOptions]
        : [only: 'a lesson or a run can match a golden file', never]
    ): void;
  }
}

/**
 * The matcher itself, for `expect.extend({ toMatchGolden })`.
 *
 * @throws {Error} where there is nothing to compare with: then `.not` fails, too
 */
export function toMatchGolden(
  received: Lesson | LessonRuns | TrainingRun,
  lesson: string,
  options?: MatchOptions,
): { readonly pass: boolean; readonly message: () => string } {
  const difference = differenceOrThrow(received, lesson, options);
  return {
    pass: difference === '',
    message: () => difference || `golden/${lesson}.json matches; a difference is needed`,
  };
}

/** The message of a file that can't be read ends with the commands that mend it. */
function differenceOrThrow(...args: Parameters<typeof mismatch>): string {
  try {
    return mismatch(...args);
  } catch (error) {
    if (!(error instanceof GoldenError)) throw error;
    throw new Error(problemLines(error.problem).join('\n'), { cause: error });
  }
}
