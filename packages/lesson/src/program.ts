import type { Data, Initializer, Layer, Loss, Metric, Optimizer } from '@retrace/nn';
import type { RandomState } from '@retrace/random';
import type { Claims } from './claim.ts';
import type { Figure } from './figure.ts';
import type { Names } from './names.ts';
import { type FunctionCurve, type Picture, usualPictures } from './picture.ts';
import type { TrainingRun } from './run.ts';

/** One listing of an article: either a network that is trained, or something that is just computed. */
export type Program = Training | Calculation;

interface Common<Run> {
  /** Its name on the command line, such as `eleven-lines`. */
  readonly slug: string;
  readonly title: string;
  readonly figures: readonly Figure<Run>[];
  readonly claims: Claims<Run>;
}

/** A network, what it learns from, and how: all that a run depends on. */
export interface Training extends Common<TrainingRun> {
  readonly kind: 'training';
  /** Seeds the one generator that draws data, parameters and order; null where nothing is drawn. */
  readonly seed: number | null;
  /** What is learned, or how it is drawn, before the parameters are. */
  readonly data: Data | ((rng: RandomState) => Data);
  readonly layers: readonly Layer[];
  readonly initialize: Initializer;
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  /** Samples a step; all of them when left out. */
  readonly batchSize?: number;
  readonly epochs: number;
  /** The number that the article reports as it trains, taken over all the data. */
  readonly metric: Metric;
  /** Epochs at which to stop and look, beside 0, 1, 2, 5, 10, 20, 50 ... and the last. */
  readonly stops: readonly number[];
  /** What `--plot` draws; the network, the loss and the outputs when left out. */
  readonly pictures: readonly Picture[];
  /** What its numbers are called there. */
  readonly names?: Names;
}

/** A feed-forward example, a curve: figures and claims that need no training. */
export interface Calculation extends Common<void> {
  readonly kind: 'calculation';
  readonly pictures: readonly FunctionCurve[];
}

type Optional<T, Keys extends keyof T> = Omit<T, Keys> & Partial<Pick<T, Keys>>;

/** Declares a program that trains a network. */
export function training(
  setup: Optional<Omit<Training, 'kind'>, 'figures' | 'claims' | 'stops' | 'pictures'>,
): Training {
  return Object.freeze({
    kind: 'training',
    figures: [],
    claims: {},
    stops: [],
    pictures: usualPictures,
    ...setup,
  });
}

/** Declares a program that only computes. */
export function calculation(
  setup: Optional<Omit<Calculation, 'kind'>, 'figures' | 'claims' | 'pictures'>,
): Calculation {
  return Object.freeze({ kind: 'calculation', figures: [], claims: {}, pictures: [], ...setup });
}
