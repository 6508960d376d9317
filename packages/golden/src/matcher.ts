import type { Lesson, TrainingRun } from '@retrace/lesson';
import { type LessonRuns, type MatchOptions, mismatch } from './match-golden.ts';

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

/** The matcher itself, for `expect.extend({ toMatchGolden })`. */
export function toMatchGolden(
  received: Lesson | LessonRuns | TrainingRun,
  lesson: string,
  options?: MatchOptions,
): { readonly pass: boolean; readonly message: () => string } {
  const message = mismatch(received, lesson, options);
  return {
    pass: message === '',
    message: () => message || `golden/${lesson}.json matches; a difference is needed`,
  };
}
