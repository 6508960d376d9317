import type { Matrix } from '@retrace/linalg';
import { type Data, given, type Network, network, predict } from '@retrace/nn';
import { randomState } from '@retrace/random';
import { checkpointEpochs } from './epochs.ts';
import type { Training } from './program.ts';
import { type Checkpoint, train } from './train.ts';

/** A training under way. It trains only as far as it is asked to look. */
export interface TrainingRun {
  /** null where the program draws nothing. */
  readonly seed: number | null;
  readonly epochs: number;
  readonly data: Data;
  /** The checkpoints from epoch 0 to the last one. */
  checkpoints(): Generator<Checkpoint, void, void>;
  /** @throws {RangeError} if the run does not stop at this epoch */
  at(epoch: number): Checkpoint;
  /** The state after all epochs. */
  last(): Checkpoint;
  /**
   * What the network answers to samples that it has not seen, after all epochs or after so many.
   *
   * Shapes   x: m x inputs   ->   y: m x outputs
   *
   * @throws {ShapeError} if x has another number of columns than the network has inputs
   * @throws {RangeError} if the run does not stop at this epoch
   */
  predict(x: Matrix, epoch?: number): Matrix;
}

/** What a run may change of the program; only with nothing changed do the article's figures apply. */
export interface RunOptions {
  readonly seed?: number | undefined;
  readonly epochs?: number | undefined;
  /** More epochs at which to stop and look. */
  readonly stops?: readonly number[];
}

/**
 * Begins a run: draws the data and then the first parameters, and waits to be asked.
 *
 * A program that draws nothing has no use for a seed; there it changes nothing.
 *
 * @throws {RangeError} if seed is not a whole number from 0 to 2^32 - 1, or epochs or a stop not one
 *   of at least 0
 */
export function startRun(program: Training, options: RunOptions = {}): TrainingRun {
  const { epochs = program.epochs } = options;
  if (!Number.isSafeInteger(epochs) || epochs < 0) {
    throw new RangeError(
      `startRun: bad epochs: got ${epochs}; it must be a whole number of at least 0`,
    );
  }
  const seed = program.seed === null ? null : (options.seed ?? program.seed);
  const { data, network: net } = prepare(program, seed);
  const stops = checkpointEpochs(epochs, [...program.stops, ...(options.stops ?? [])]);
  const training = train(program, net, data, stops);
  const seen: Checkpoint[] = [];
  let failure: unknown;

  /** The checkpoint at the i-th stop; trains up to there, unless that has been done before. */
  function reach(i: number): Checkpoint {
    while (seen.length <= i) {
      // A generator that has thrown is at its end. Who asks again must hear the reason again.
      if (failure !== undefined) throw failure;
      try {
        const { value } = training.next();
        if (value) seen.push(value);
      } catch (error) {
        failure = error;
      }
    }
    return seen[i];
  }

  function* checkpoints(): Generator<Checkpoint, void, void> {
    for (let i = 0; i < stops.length; i++) yield reach(i);
  }

  function at(epoch: number): Checkpoint {
    const i = stops.indexOf(epoch);
    if (i === -1) {
      throw new RangeError(
        `at: no stop at this epoch: got ${epoch}; this run stops at ${stops.join(', ')}`,
      );
    }
    return reach(i);
  }

  function predictAt(x: Matrix, epoch: number = epochs): Matrix {
    const then = network(program.layers);
    given(at(epoch).parameters)(then, randomState(0)); // given values draw nothing
    return predict(then, x);
  }

  const last = (): Checkpoint => at(epochs);
  return Object.freeze({ seed, epochs, data, checkpoints, at, last, predict: predictAt });
}

/**
 * Draws the data and then the first parameters: the state that a training begins from.
 *
 * @throws {RangeError} if the program has no seed, and yet draws
 */
export function prepare(
  program: Training,
  seed: number | null = program.seed,
): { readonly data: Data; readonly network: Network } {
  const rng = randomState(seed ?? 0);
  const data = typeof program.data === 'function' ? program.data(rng) : program.data;
  const net = network(program.layers);
  program.initialize(net, rng);
  if (seed === null && rng.randomSample() !== randomState(0).randomSample()) {
    throw new RangeError(
      `prepare: '${program.slug}' draws random numbers: got seed null; it needs a seed, a whole number from 0 to 2^32 - 1`,
    );
  }
  return { data, network: net };
}

/** Whether a run with these options is the article's own, so that its figures apply. */
export function isArticlesOwn(program: Training, { seed, epochs }: RunOptions): boolean {
  const sameSeed = program.seed === null || seed === undefined || seed === program.seed;
  return sameSeed && (epochs === undefined || epochs === program.epochs);
}
