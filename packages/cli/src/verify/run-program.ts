import type { Runs } from '@retrace/golden';
import {
  type Checkpoint,
  checkpointEpochs,
  type Lesson,
  measure,
  type Measured,
  type MeasuredValue,
  pictureStops,
  type Program,
  type Run,
  startRun,
} from '@retrace/lesson';

/** A program that ran to its end, and what it says to its article. */
export interface FinishedProgram {
  readonly program: Program;
  /** Absent where nothing is trained. */
  readonly run: Run | undefined;
  /** The checkpoints that the program asks for. */
  readonly checkpoints: readonly Checkpoint[];
  readonly measured: Measured;
}

interface Running {
  /** Whether its pictures are drawn, for which it keeps more checkpoints. */
  readonly pictures?: boolean;
  /** Whether the readable code runs, instead of what it is compiled to. */
  readonly interpret?: boolean;
  /** Hears from time to time how far the training is. */
  readonly tell?: (epoch: number, epochs: number) => void;
}

/** Runs one program to its end, and measures it. */
export function runProgram(
  program: Program,
  { pictures = false, interpret = false, tell = () => {} }: Running = {},
): FinishedProgram {
  if (program.kind === 'calculation') {
    return { program, run: undefined, checkpoints: [], measured: measure(program) };
  }
  const { epochs } = program;
  const run = startRun(program, {
    checkpoints: pictures ? pictureStops(program.pictures, epochs) : [],
    interpret,
  });
  while (run.epoch < epochs) {
    run.advance(Math.ceil(epochs / 100));
    tell(run.epoch, epochs);
  }
  const checkpoints = checkpointEpochs(epochs, program.checkpoints).map((epoch) => run.at(epoch));
  return { program, run, checkpoints, measured: measure(program, run) };
}

/** What programs trained, and what was measured of all of them. */
export interface MeasuredLesson extends Measured {
  readonly runs: Runs;
}

/** Takes finished programs of a lesson together. */
export function together(finished: readonly FinishedProgram[]): MeasuredLesson {
  return {
    runs: new Map(finished.flatMap(({ program, run }) => (run ? [[program.slug, run]] : []))),
    printed: finished.flatMap(({ measured }) => measured.printed),
    claims: finished.flatMap(({ measured }) => measured.claims),
  };
}

/** Runs a lesson as in its article, and measures it. */
export function measureLesson({ programs }: Lesson): MeasuredLesson {
  return together(programs.map((program) => runProgram(program)));
}

/** How many of several things hold. */
export interface Tally {
  readonly hold: number;
  readonly of: number;
}

export function tally(all: readonly { readonly holds: boolean }[]): Tally {
  return { hold: all.filter(({ holds }) => holds).length, of: all.length };
}

/** `3 of 4`; `none` where there are none. */
export function tallyText({ hold, of }: Tally): string {
  return of === 0 ? 'none' : `${hold} of ${of}`;
}

/** Of printed values, how many there are of each verdict: those that are as it states. */
export type Verdicts = Readonly<Record<MeasuredValue['verdict']['kind'], number>>;

export function verdictsOf(values: readonly MeasuredValue[]): Verdicts {
  const count = (kind: keyof Verdicts): number =>
    values.filter(({ verdict, holds }) => holds && verdict.kind === kind).length;
  return {
    holds: count('holds'),
    'holds to': count('holds to'),
    'not reproduced': count('not reproduced'),
    'not checked': count('not checked'),
  };
}
