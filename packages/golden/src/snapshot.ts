import {
  type Checkpoint,
  checkpointEpochs,
  type Lesson,
  startRun,
  type Training,
  type TrainingRun,
} from '@retrace/lesson';
import { parametersToJson } from '@retrace/nn';
import { digest, digestsBetween } from './digest.ts';
import type {
  GoldenCheckpoint,
  GoldenFile,
  GoldenProgram,
  LossDigests,
  Settings,
} from './golden-file.ts';
import { settingsOf } from './settings.ts';

/** The runs of a lesson's trainings, by the slug of their program. */
export type Runs = ReadonlyMap<string, TrainingRun>;

/** All that a golden file says of one training. */
export interface Snapshot {
  readonly program: GoldenProgram;
  readonly lossDigests: LossDigests;
  /** Absent where only the run is known, not the program that it is a run of. */
  readonly settings?: Settings;
}

/** Begins a run of each training of a lesson. */
export function startRuns(lesson: Lesson): Runs {
  return new Map(trainingsOf(lesson).map((program) => [program.slug, startRun(program)]));
}

export function trainingsOf({ programs }: Lesson): Training[] {
  return programs.filter((program) => program.kind === 'training');
}

/**
 * Trains to the end, and takes down the loss and all parameters at epochs 0, 1, 2, 5, 10 ... and the
 * last, and digests over the losses between them.
 */
export function snapshot(run: TrainingRun, program?: Training): Snapshot {
  const { seed, epochs } = run;
  const stops = checkpointEpochs(epochs);
  const { losses } = run.last();
  return {
    program: {
      checkpoints: stops.map((epoch) => checkpointSnapshot(run.at(epoch))),
      epochs,
      lossDigest: digest(losses),
      seed,
    },
    lossDigests: digestsBetween(stops, losses),
    ...(program && { settings: settingsOf(program, run) }),
  };
}

function checkpointSnapshot({ epoch, loss, parameters }: Checkpoint): GoldenCheckpoint {
  return { epoch, loss, parameters: parametersToJson(parameters) };
}

/** What a file says of one program; undefined where it doesn't know it. */
export function snapshotIn(file: GoldenFile, slug: string): Snapshot | undefined {
  if (!Object.hasOwn(file.programs, slug)) return undefined;
  return {
    program: file.programs[slug],
    lossDigests: file.lossDigests[slug],
    settings: file.settings[slug],
  };
}
