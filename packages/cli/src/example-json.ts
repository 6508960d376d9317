import type { Checkpoint, Lesson } from '@retrace/lesson';
import { exactJson, type Json, parametersToJson } from '@retrace/nn';
import type { FinishedProgram, Golden } from './run-lesson.ts';

/** A lesson's runs as JSON: every number reads back as the same double. */
export function exampleJson(
  lesson: Lesson,
  finished: readonly FinishedProgram[],
  golden: Golden,
): string {
  const programs = finished.map(({ program, run, checkpoints, result }): Json => ({
    program: program.slug,
    seed: run?.seed ?? null,
    epochs: run?.epochs ?? null,
    checkpoints: checkpoints.map(checkpointJson),
    figures: result.figures.map((figure) => ({ ...figure })),
    claims: result.claims.map((claim) => ({ ...claim })),
  }));
  return exactJson({ lesson: lesson.slug, programs, golden: golden.status });
}

function checkpointJson({ epoch, loss, parameters, outputs }: Checkpoint): Json {
  const { rows, cols, data } = outputs;
  return {
    epoch,
    loss,
    parameters: parametersToJson(parameters),
    outputs: Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]),
  };
}
