import type { LayerEmitter } from '@retrace/compile';
import type { Setup } from '@retrace/nn';
import type { Claim } from './claim.ts';
import type { Names } from './names.ts';
import { type FunctionCurve, type Picture, usualPictures } from './picture.ts';
import type { PrintedValue } from './printed-value.ts';
import type { Run } from './run.ts';
import type { Text } from './text.ts';
import type { Change } from './vary.ts';

/** One listing of an article: either a network that is trained, or something that is just computed. */
export type Program = Training | Calculation;

interface Common<Subject> {
  /** Its name on the command line, such as `eleven-lines`. */
  readonly slug: string;
  readonly title: Text;
  readonly printed: readonly PrintedValue<Subject>[];
  readonly claims: readonly Claim<Subject>[];
}

/** A training as an article has it: its setup, and what the article says of it. */
export interface Training extends Common<Run>, Setup {
  readonly kind: 'training';
  readonly epochs: number;
  /** Epochs at which to keep a copy, beside 0, 1, 2, 5, 10, 20, 50 ... and the last. */
  readonly checkpoints: readonly number[];
  /** What `--plot` draws; the network, the loss and the outputs when left out. */
  readonly pictures: readonly Picture[];
  /** What compiles layers of the lesson's own. */
  readonly emitters?: readonly LayerEmitter[];
  /** What its numbers are called there. */
  readonly names?: Names;
  /** What was changed of the article's program; then nothing of the article applies. */
  readonly varied?: Change;
}

/** A feed-forward example, a curve: values and claims that need no training. */
export interface Calculation extends Common<void> {
  readonly kind: 'calculation';
  readonly pictures: readonly FunctionCurve[];
}

type Optional<T, Keys extends keyof T> = Omit<T, Keys> & Partial<Pick<T, Keys>>;

/**
 * Declares a program that trains a network.
 *
 * @throws {RangeError} if its seed, its epochs or a checkpoint is out of range, or its data are no matrices
 */
export function training(
  definition: Optional<
    Omit<Training, 'kind' | 'varied'>,
    'printed' | 'claims' | 'checkpoints' | 'pictures'
  >,
): Training {
  const program: Training = {
    printed: [],
    claims: [],
    checkpoints: [],
    pictures: usualPictures,
    ...definition,
    kind: 'training',
  };
  checkTraining(program);
  return Object.freeze(program);
}

/** Declares a program that only computes. */
export function calculation(
  definition: Optional<Omit<Calculation, 'kind'>, 'printed' | 'claims' | 'pictures'>,
): Calculation {
  return Object.freeze({
    printed: [],
    claims: [],
    pictures: [],
    ...definition,
    kind: 'calculation',
  });
}

/** All that a training can say. A misspelt field would be left out in silence. */
const fields: Readonly<Record<keyof Training, true>> = {
  batchSize: true,
  checkpoints: true,
  claims: true,
  data: true,
  draws: true,
  emitters: true,
  epochs: true,
  initialize: true,
  kind: true,
  layers: true,
  loss: true,
  metric: true,
  names: true,
  optimizer: true,
  order: true,
  penalty: true,
  pictures: true,
  printed: true,
  running: true,
  seed: true,
  slug: true,
  streams: true,
  title: true,
  update: true,
  varied: true,
};

function checkTraining(program: Training): void {
  const { slug, seed, epochs, checkpoints, data } = program;
  const stray = Object.keys(program).find((field) => !Object.hasOwn(fields, field));
  if (stray !== undefined) {
    throw new RangeError(
      `training: unknown field of '${slug}': got ${stray}; known: ${Object.keys(fields).join(', ')}`,
    );
  }
  if (!isEpoch(epochs)) {
    throw wrong(slug, 'epochs', epochs, 'a whole number of at least 0');
  }
  const late = checkpoints.find((epoch) => !isEpoch(epoch) || epoch > epochs);
  if (late !== undefined) {
    throw wrong(slug, 'checkpoints', late, `whole numbers from 0 to the last epoch, ${epochs},`);
  }
  const words = typeof seed === 'number' ? [seed] : (seed ?? []);
  const bad = words.find((word) => !(Number.isInteger(word) && word >= 0 && word <= 4294967295));
  if (bad !== undefined) {
    throw wrong(slug, 'seed', bad, 'a whole number from 0 to 2^32 - 1, a list of them, or null');
  }
  if (typeof data === 'function' || 'draw' in data) return;
  for (const [name, value] of Object.entries(data)) {
    if (!(Object(value).data instanceof Float64Array)) {
      const got = Array.isArray(value) ? 'a list' : typeof value;
      throw wrong(slug, `data.${name}`, got, 'a matrix, such as column([0, 1]),');
    }
  }
}

function isEpoch(epoch: number): boolean {
  return Number.isSafeInteger(epoch) && epoch >= 0;
}

function wrong(slug: string, field: string, got: number | string, needed: string): RangeError {
  return new RangeError(`training: bad ${field} of '${slug}': got ${got}; ${needed} is needed`);
}
