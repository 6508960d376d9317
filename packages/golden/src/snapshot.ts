import {
  type Checkpoint,
  checkpointEpochs,
  type Lesson,
  type Run,
  startRun,
  type Training,
} from '@retrace/lesson';
import { digest } from './digest.ts';
import {
  type GoldenCheckpoint,
  type GoldenFile,
  type GoldenProgram,
  type LossDigests,
  type Recorded,
  schema,
  type Settings,
} from './golden-file.ts';
import { goldenParameter } from './parameter.ts';
import { settingOf } from './settings.ts';

// All that golden files read of a run and of the setup of a training is read in this file.

/** The runs of a lesson's trainings, by the slug of their program. */
export type Runs = ReadonlyMap<string, Run>;

/** All that a golden file says of one training. */
export interface Snapshot {
  readonly program: GoldenProgram;
  readonly lossDigests: LossDigests;
  readonly settings: Settings;
}

/** Snapshots by the slug of their program. */
export type Snapshots = ReadonlyMap<string, Snapshot>;

/** Begins a run of each training of a lesson. */
export function startRuns(lesson: Lesson): Runs {
  return new Map(trainingsOf(lesson).map((program) => [program.slug, startRun(program)]));
}

export function trainingsOf({ programs }: Lesson): Training[] {
  return programs.filter((program) => program.kind === 'training');
}

/** Trains each of these runs to the end, and takes it down. */
export function snapshotsOf(lesson: Lesson, runs: Runs): Snapshots {
  return new Map(
    trainingsOf(lesson).flatMap((training) => {
      const run = runs.get(training.slug);
      return run ? [[training.slug, snapshot(run, training)] as const] : [];
    }),
  );
}

/**
 * Trains to the end, and takes down the loss and all parameters at epochs 0, 1, 2, 5, 10 ... and the
 * last, and digests over the losses between them.
 */
export function snapshot(run: Run, program: Training): Snapshot {
  const { seed, epochs } = run;
  const stops = checkpointEpochs(epochs);
  const { losses } = run.last();
  const checkpoints = stops.map((epoch) => checkpointOf(run.at(epoch), program));
  return {
    program: { checkpoints, epochs, lossDigest: lossDigest(run), seed },
    lossDigests: digestsBetween(stops, losses),
    settings: settingsOf(program, run),
  };
}

/** The digest over the loss of every epoch. Where there is none before the first, it begins with that. */
export function lossDigest(run: Run): string {
  const { losses } = run.last();
  return digest(losses.subarray(Number.isNaN(run.at(0).loss) ? 1 : 0));
}

function checkpointOf(
  { epoch, loss, parameters }: Checkpoint,
  { layers }: Training,
): GoldenCheckpoint {
  const shapes = layers
    .map((layer) => layer.parameters)
    .filter((each) => Object.keys(each).length > 0);
  return {
    epoch,
    // A metric that is summed while an epoch runs is not known before the first.
    ...(Number.isNaN(loss) ? {} : { loss }),
    parameters: parameters.map((layer, i) =>
      Object.fromEntries(
        Object.entries(layer).map(([name, values]) => [
          name,
          goldenParameter(values, shapes[i][name].length === 1),
        ]),
      ),
    ),
  };
}

/**
 * A digest for each gap between two of these epochs, over the losses inside it. When only the digest
 * over all losses differs, these tell where.
 */
function digestsBetween(epochs: readonly number[], losses: Float64Array): LossDigests {
  return Object.fromEntries(
    epochs.slice(1).flatMap((end, i) => {
      const start = epochs[i];
      const inside = losses.subarray(start + 1, end);
      return inside.length === 0 ? [] : [[`${start}-${end}`, digest(inside)]];
    }),
  );
}

/** The parts of a setup that describe themselves. */
const parts = [
  'draws',
  'initialize',
  'layers',
  'loss',
  'metric',
  'optimizer',
  'order',
  'penalty',
  'running',
  'streams',
  'update',
] as const;

/** What a training depends on beside its seed and epochs, so that a changed setting can be named. */
function settingsOf(program: Training, { data: { x, t } }: Run): Settings {
  const setup: Readonly<Record<string, unknown>> = { ...program };
  const settings: Record<string, number | string> = {
    batchSize: program.batchSize ?? x.rows,
    data: `${x.rows}x${x.cols} to ${t.rows}x${t.cols}, ${digest(x.data, t.data)}`,
  };
  for (const name of parts) {
    const setting = settingOf(setup[name]);
    if (setting !== undefined) settings[name] = setting;
  }
  return settings;
}

/** The golden file of these snapshots. */
export function fileOf(lesson: string, snapshots: Snapshots, recorded: Recorded): GoldenFile {
  const each = <T>(of: (snapshot: Snapshot) => T): Record<string, T> =>
    Object.fromEntries([...snapshots].map(([slug, now]) => [slug, of(now)]));
  return {
    lesson,
    lossDigests: each(({ lossDigests }) => lossDigests),
    programs: each(({ program }) => program),
    recorded,
    schema,
    settings: each(({ settings }) => settings),
  };
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
