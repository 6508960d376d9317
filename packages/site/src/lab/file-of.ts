import { weightsToNpz } from '@retrace/golden/npz';
import {
  checkpointEpochs,
  type Lesson,
  measure,
  type Measured,
  measureSoFar,
  type MeasuredSoFar,
  type Program,
  programJson,
  type Run,
} from '@retrace/lesson';
import { exactJson } from '@retrace/nn';
import type { Format } from './protocol.ts';

interface Subject {
  readonly lesson: Lesson;
  readonly program: Program;
  readonly run: Run | undefined;
  readonly epoch: number;
}

/** A file to take away: what a run has come to so far. */
export function fileOf(
  subject: Subject,
  format: Format,
): { readonly name: string; readonly type: string; readonly bytes: BlobPart } {
  const { lesson, program, epoch } = subject;
  const name = `${lesson.slug}-${program.slug}-${epoch}.${format}`;
  if (format === 'json') return { name, type: 'application/json', bytes: json(subject) };
  if (format === 'csv') return { name, type: 'text/csv', bytes: csv(subject) };
  return { name, type: 'application/octet-stream', bytes: npz(subject) };
}

/** As the command line's `--json`, as far as the run has come. */
function json({ lesson, program, run, epoch }: Subject): string {
  const own = program.kind === 'training' ? program.checkpoints : [];
  const checkpoints = checkpointEpochs(run?.epochs ?? 0, own)
    .filter((each) => each <= epoch)
    .flatMap((each) => run?.at(each) ?? []);
  const { printed, claims } =
    program.kind === 'calculation'
      ? measure(program)
      : reachedOf(measureSoFar(program, run, epoch));
  const programs = [programJson(program, run, checkpoints, { printed, claims })];
  return exactJson({ lesson: lesson.slug, programs, golden: 'not checked' });
}

function reachedOf({ printed, claims }: MeasuredSoFar): Measured {
  return {
    printed: printed.filter(({ reached }) => reached),
    claims: claims.filter(({ reached }) => reached),
  };
}

function csv({ run, epoch }: Subject): string {
  const losses = run ? (run.epoch === epoch ? run.look() : run.at(epoch)).losses : [];
  const lines = Array.from(losses, (loss, i) => `${i},${Number.isNaN(loss) ? '' : loss}`);
  return `${['epoch,loss', ...lines].join('\n')}\n`;
}

function npz({ run, epoch }: Subject): Uint8Array<ArrayBuffer> {
  if (!run) return new Uint8Array();
  const { parameters, losses } = run.epoch === epoch ? run.look() : run.at(epoch);
  return weightsToNpz(parameters, losses);
}
