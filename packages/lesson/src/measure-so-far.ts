import type { Claim } from './claim.ts';
import { type CheckedClaim, type MeasuredValue, measurePrinted } from './measure.ts';
import type { PrintedValue } from './printed-value.ts';
import type { Program } from './program.ts';
import type { Run } from './run.ts';

/** What a run says to its article while it is under way. */
export interface MeasuredSoFar {
  readonly printed: readonly (MeasuredValue & Reached)[];
  readonly claims: readonly (CheckedClaim & Reached)[];
}

/** Whether the run has come to it; if not, nothing is measured, and nothing holds. */
export interface Reached {
  readonly reached: boolean;
}

/**
 * Holds a run against its article as far as it is shown. It trains no further: what is printed of a
 * later epoch is not reached yet.
 *
 * @param run Absent where nothing has begun, and nothing is reached.
 * @param epoch How far it is shown: an epoch that it keeps a copy of, or the one that it is at.
 */
export function measureSoFar(
  program: Program,
  run?: Run,
  epoch: number = run?.epoch ?? 0,
): MeasuredSoFar {
  if (program.kind === 'calculation') return soFar<void>(program, notYet);
  return soFar(program, run ? () => upTo(run, epoch) : notYet);
}

function soFar<Subject>(
  {
    printed,
    claims,
  }: {
    readonly printed: readonly PrintedValue<Subject>[];
    readonly claims: readonly Claim<Subject>[];
  },
  subject: () => Subject,
): MeasuredSoFar {
  return {
    printed: printed.flatMap((value) =>
      ifReached(
        () => [...measurePrinted([value], subject())].map((each) => ({ ...each, reached: true })),
        () => awaited(value),
      ),
    ),
    claims: claims.map(({ says, isTrue }) =>
      ifReached<CheckedClaim & Reached>(
        () => ({ says, holds: isTrue(subject()), reached: true }),
        () => ({ says, holds: false, reached: false }),
      ),
    ),
  };
}

/** The names and digits of what is printed, with nothing beside them. */
function awaited(value: PrintedValue<never>): (MeasuredValue & Reached)[] {
  const nothing: PrintedValue<void> = { ...value, measure: () => value.printed.map(() => NaN) };
  return [...measurePrinted([nothing], undefined)].map((each) => ({
    ...each,
    holds: false,
    reached: false,
  }));
}

class NotYet extends Error {}

function notYet(): never {
  throw new NotYet();
}

function ifReached<T>(ask: () => T, otherwise: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof NotYet) return otherwise();
    throw error;
  }
}

/** The run as somebody knows it who has seen it up to an epoch. */
function upTo(run: Run, epoch: number): Run {
  const seen = (asked: number): void => {
    if (asked > epoch) notYet();
  };
  const look = (): ReturnType<Run['look']> => (run.epoch === epoch ? run.look() : run.at(epoch));
  return {
    seed: run.seed,
    epochs: run.epochs,
    data: run.data,
    network: run.network,
    epoch,
    checkpoints: run.checkpoints,
    advance: (more) => seen(epoch + more),
    look,
    at(asked) {
      seen(asked);
      return run.at(asked);
    },
    last() {
      seen(run.epochs);
      return run.last();
    },
    predict(x, asked = run.epochs) {
      seen(asked);
      return run.predict(x, asked);
    },
  };
}
