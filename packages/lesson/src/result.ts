import { checkClaims, type CheckedClaim } from './claim.ts';
import { type MeasuredFigure, measureFigures } from './figure.ts';
import type { Calculation, Training } from './program.ts';
import type { TrainingRun } from './run.ts';

/** What of the article came out. */
export interface Result {
  readonly figures: readonly MeasuredFigure[];
  readonly claims: readonly CheckedClaim[];
}

/** Holds a run of a training against the article, all figures and claims; it trains to the end. */
export function resultOfTraining(program: Training, run: TrainingRun): Result {
  return {
    figures: [...measureFigures(program.figures, run)],
    claims: checkClaims(program.claims, run),
  };
}

/** Computes what needs no training, and holds it against the article. */
export function resultOfCalculation(program: Calculation): Result {
  return {
    figures: [...measureFigures(program.figures, undefined)],
    claims: checkClaims(program.claims, undefined),
  };
}

/** Whether all of it came out. */
export function allHold({ figures, claims }: Result): boolean {
  return [...figures, ...claims].every(({ holds }) => holds);
}
