import { type Json, parametersToJson } from '@retrace/nn';
import type { Measured, MeasuredValue } from './measure.ts';
import type { Program } from './program.ts';
import type { Checkpoint, Run } from './run.ts';

/** What a program gave, as JSON: each number as the double that it is, and null where there is none. */
export function programJson(
  program: Program,
  run: Run | undefined,
  checkpoints: readonly Checkpoint[],
  measured: Measured,
): Json {
  return {
    program: program.slug,
    seed: run?.seed ?? null,
    epochs: run?.epochs ?? null,
    varied: 'varied' in program ? { ...program.varied } : null,
    checkpoints: run ? checkpoints.map((checkpoint) => checkpointJson(run, checkpoint)) : [],
    printedValues: measured.printed.map(valueJson),
    claims: measured.claims.map(({ says, holds }) => ({ says: { ...says }, holds })),
  };
}

function valueJson({
  what,
  printed,
  rounding,
  verdict,
  measured,
  right,
  holds,
}: MeasuredValue): Json {
  return {
    what: { ...what },
    printed,
    rounding,
    verdict: verdict.kind,
    digits: verdict.kind === 'holds to' ? verdict.digits : null,
    right: right ?? null,
    measured: numberOrNull(measured),
    holds,
  };
}

function checkpointJson({ network }: Run, { epoch, loss, parameters, outputs }: Checkpoint): Json {
  const { rows, cols, data } = outputs;
  return {
    epoch,
    loss: numberOrNull(loss),
    parameters: parametersToJson(network, parameters),
    outputs: Array.from({ length: rows }, (_, i) => [...data.subarray(i * cols, (i + 1) * cols)]),
  };
}

function numberOrNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
