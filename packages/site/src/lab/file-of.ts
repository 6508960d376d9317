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
import { zipSync } from 'fflate';
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

/** NumPy's archive: a .npy file of each parameter, float64, little-endian. */
function npz({ run, epoch }: Subject): Uint8Array<ArrayBuffer> {
  if (!run) return new Uint8Array();
  const { parameters } = run.epoch === epoch ? run.look() : run.at(epoch);
  const files = parameters.flatMap((layer, i) =>
    Object.entries(layer).map(([name, { rows, cols, data }]): [string, Uint8Array] => [
      `${name}${parameters.length > 1 ? i + 1 : ''}.npy`,
      npy(rows, cols, data),
    ]),
  );
  // One date for all, so that the same weights are the same bytes.
  const bytes = zipSync(Object.fromEntries(files), { level: 0, mtime: '2000-01-01' });
  return new Uint8Array(bytes);
}

function npy(rows: number, cols: number, values: Float64Array): Uint8Array {
  const text = `{'descr': '<f8', 'fortran_order': False, 'shape': (${rows}, ${cols}), }`;
  const size = Math.ceil((10 + text.length + 1) / 64) * 64;
  const bytes = new Uint8Array(size + 8 * values.length);
  const head = `\u0093NUMPY\u0001\u0000${String.fromCharCode((size - 10) % 256, (size - 10) >> 8)}${text.padEnd(size - 11)}\n`;
  for (let i = 0; i < size; i++) bytes[i] = head.charCodeAt(i);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => view.setFloat64(size + 8 * i, value, true));
  return bytes;
}
