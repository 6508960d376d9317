import {
  type Lesson,
  type Result,
  resultOfCalculation,
  resultOfTraining,
  startRun,
  type TrainingRun,
} from '@retrace/lesson';
import { describe, expect, it } from 'vitest';
import { toMatchGolden } from './matcher.ts';

export type { LessonRuns, MatchOptions } from './match-golden.ts';

// Whoever imports from here has expect(...).toMatchGolden(lesson).
expect.extend({ toMatchGolden });

/**
 * The tests of a lesson, all of them read from its definition: a test for each printed figure, one
 * for each claim, and one for the golden file.
 */
export function testLesson(lesson: Lesson): void {
  const runs = new Map<string, TrainingRun>();
  for (const program of lesson.programs) {
    let result: Result;
    if (program.kind === 'training') {
      const run = startRun(program);
      runs.set(program.slug, run);
      result = resultOfTraining(program, run);
    } else {
      result = resultOfCalculation(program);
    }
    describe(`${lesson.slug}, ${program.slug}`, () => {
      it.each(result.figures)(
        'prints $printed: $what',
        ({ printed, measured, rounding, holds }) => {
          expect(holds, `${printed} is printed (${rounding}), ${measured} is measured`).toBe(true);
        },
      );
      it.each(result.claims)('$says', ({ holds }) => {
        expect(holds).toBe(true);
      });
    });
  }

  describe(lesson.slug, () => {
    it('trains to the bits of its golden file', () => {
      expect({ lesson, runs }).toMatchGolden(lesson.slug);
    });
  });
}
