import {
  type Checkpoint,
  checkpointEpochs,
  isArticlesOwn,
  type Lesson,
  pictureStops,
  type Program,
  type Result,
  resultOfCalculation,
  resultOfTraining,
  type RunOptions,
  startRun,
  type TrainingRun,
} from '@retrace/lesson';
import { checkGolden, type GoldenCheck } from '@retrace/golden';

/** A program that ran to its end. */
export interface FinishedProgram {
  readonly program: Program;
  /** Absent where nothing is trained. */
  readonly run: TrainingRun | undefined;
  /** The checkpoints that the program asks for. */
  readonly checkpoints: readonly Checkpoint[];
  readonly result: Result;
}

/** What a run of several programs says of the golden file. */
export type Golden = GoldenCheck | { readonly status: 'not checked'; readonly message: string };

/** Whether all programs ran as in the article. Only then its figures, claims and golden file apply. */
export function isAsInTheArticle(programs: readonly Program[], options: RunOptions): boolean {
  return programs.every(
    (program) => program.kind === 'calculation' || isArticlesOwn(program, options),
  );
}

/** Runs one program, telling between checkpoints how far it is. */
export function runProgram(
  program: Program,
  options: RunOptions,
  applies: boolean,
  tell: (epoch: number, epochs: number) => void,
): FinishedProgram {
  const nothing: Result = { figures: [], claims: [] };
  if (program.kind === 'calculation') {
    const result = applies ? resultOfCalculation(program) : nothing;
    return { program, run: undefined, checkpoints: [], result };
  }
  const { epochs = program.epochs } = options;
  const hundredths = Array.from({ length: 99 }, (_, i) => Math.ceil(((i + 1) * epochs) / 100));
  const run = startRun(program, {
    ...options,
    stops: [...hundredths, ...pictureStops(program.pictures, epochs)],
  });
  const wanted = new Set(checkpointEpochs(epochs, program.stops));
  const checkpoints: Checkpoint[] = [];
  for (const checkpoint of run.checkpoints()) {
    if (wanted.has(checkpoint.epoch)) checkpoints.push(checkpoint);
    tell(checkpoint.epoch, epochs);
  }
  return {
    program,
    run,
    checkpoints,
    result: applies ? resultOfTraining(program, run) : nothing,
  };
}

/** Holds finished trainings against the golden file, where it speaks of them. */
export function goldenOf(
  lesson: Lesson,
  finished: readonly FinishedProgram[],
  applies: boolean,
): Golden {
  const runs = new Map(
    finished.flatMap(({ program, run }) => (run ? [[program.slug, run] as const] : [])),
  );
  if (!applies || runs.size === 0) return { status: 'not checked', message: '' };
  return checkGolden(lesson, runs);
}
