import { createHash } from 'node:crypto';
import { type Checkpoint, checkpointEpochs, type Lesson, type TrainingRun } from '@retrace/lesson';
import { exactJson, type Json, parametersToJson } from '@retrace/nn';

/** The version of the layout below; a file of another version is not read. */
export const schema = 1;

/** The runs of a lesson's trainings, by the slug of their program. */
export type Runs = ReadonlyMap<string, TrainingRun>;

/**
 * What a golden file of this lesson holds, made from runs of its trainings: for each the seed, the
 * loss and all parameters at epochs 0, 1, 2, 5, 10 ... and the last, and a digest over the loss of
 * every epoch between them. Keys and programs are sorted, so that a change shows as a small diff.
 */
export function snapshot(lesson: Lesson, runs: Runs): Json {
  return {
    lesson: lesson.slug,
    programs: Object.fromEntries(
      trainingsOf(lesson).map((slug) => {
        const run = runs.get(slug);
        if (!run) throw new Error(`snapshot: no run of '${slug}'; each training needs one`);
        return [slug, programSnapshot(run)];
      }),
    ),
    schema,
  };
}

/** The text of a golden file: one matrix row a line, each number as short as it reads back exactly. */
export function snapshotText(lesson: Lesson, runs: Runs): string {
  return `${exactJson(snapshot(lesson, runs))}\n`;
}

/** The slugs of a lesson's trainings, sorted. */
export function trainingsOf({ programs }: Lesson): string[] {
  return programs
    .filter(({ kind }) => kind === 'training')
    .map(({ slug }) => slug)
    .toSorted();
}

/** The part of a golden file that is about one training. */
export function programSnapshot(run: TrainingRun): Json {
  return {
    checkpoints: checkpointEpochs(run.epochs).map((epoch) => checkpointSnapshot(run.at(epoch))),
    epochs: run.epochs,
    lossDigest: digest(run.last().losses),
    seed: run.seed,
  };
}

function checkpointSnapshot({ epoch, loss, parameters }: Checkpoint): Json {
  return {
    epoch,
    loss,
    parameters: parametersToJson(parameters),
  };
}

/** SHA-256 over the doubles' bytes, little-endian on every machine: one changed bit changes it. */
function digest(values: Float64Array): string {
  const bytes = new DataView(new ArrayBuffer(8 * values.length));
  values.forEach((value, i) => bytes.setFloat64(8 * i, value, true));
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
