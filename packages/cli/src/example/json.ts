import { type Lesson, programJson } from '@retrace/lesson';
import { exactJson } from '@retrace/nn';
import type { FinishedProgram } from '../verify/run-program.ts';
import type { Golden } from './text.ts';

/** A lesson's runs as JSON: every number reads back as the same double; null where there is none. */
export function exampleJson(
  lesson: Lesson,
  finished: readonly FinishedProgram[],
  golden: Golden,
): string {
  const programs = finished.map(({ program, run, checkpoints, measured }) =>
    programJson(program, run, checkpoints, measured),
  );
  return exactJson({ lesson: lesson.slug, programs, golden: golden?.status ?? 'not checked' });
}
