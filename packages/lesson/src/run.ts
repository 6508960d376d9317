import { compile, paysOff } from '@retrace/compile';
import { copy, type Matrix, withReadableProducts } from '@retrace/linalg';
import {
  checkFinite,
  type Data,
  evaluate,
  type Network,
  network,
  type Observer,
  type Parameters,
  predict,
  setParameters,
  type Setup,
  train,
  trainer,
} from '@retrace/nn';
import { checkpointEpochs } from './epochs.ts';

/**
 * A training under way. It trains only as far as it is asked to, so that a page, a terminal, a test and
 * the search for a seed can each go at a pace of their own.
 */
export interface Run {
  readonly seed: Setup['seed'];
  /** The last epoch; it trains no further. */
  readonly epochs: number;
  readonly data: Data;
  /** The network as it is now. */
  readonly network: Network;
  /** How many epochs it has trained so far. */
  readonly epoch: number;
  /** The epochs of which it keeps a copy as it passes them, ascending: the first is 0, the last `epochs`. */
  readonly checkpoints: readonly number[];

  /**
   * Trains so many epochs more, up to the last one.
   *
   * @throws {NonFiniteError} if training leaves the finite numbers, and each time that it is asked again
   */
  advance(epochs: number): void;
  /** The state as it is now: views that change when it trains on. */
  look(): Checkpoint;
  /**
   * The state after so many epochs, a copy; trains there if it has not been there yet.
   *
   * @throws {RangeError} if the run keeps no copy of this epoch
   * @throws {NonFiniteError} as `advance`
   */
  at(epoch: number): Checkpoint;
  /** The state after all epochs. */
  last(): Checkpoint;
  /**
   * What the network answers to samples that it has not seen, after all epochs or after so many.
   *
   * Shapes   x: m x inputs   ->   y: m x outputs
   *
   * @throws {ShapeError} if x has another number of columns than the network has inputs
   * @throws {RangeError} if the run keeps no copy of this epoch
   */
  predict(x: Matrix, epoch?: number): Matrix;
}

/** A network as it was after so many whole passes over the data. */
export interface Checkpoint {
  readonly epoch: number;
  /** The metric that the article reports. Of a running metric there is none at epoch 0: NaN. */
  readonly loss: number;
  /** The same for every epoch so far: `losses[e]` is that of epoch e. Later checkpoints share it. */
  readonly losses: Float64Array;
  /** The parameters of each layer that has any, by name, in order. */
  readonly parameters: readonly Parameters[];
  /** What the network answers to each sample. */
  readonly outputs: Matrix;
}

/** What of a program a run needs. */
export interface Runnable extends Setup {
  readonly epochs: number;
  /** Epochs to keep, beside 0, 1, 2, 5, 10, 20, 50 ... and the last. */
  readonly checkpoints?: readonly number[];
}

export interface RunOptions {
  /** More epochs to keep. */
  readonly checkpoints?: readonly number[];
  /** Sees the gradient of each step, before the parameters move. */
  readonly observe?: Observer;
  /**
   * Trains with the readable code of `nn` and `linalg` alone. Otherwise longer trainings are compiled, where
   * all of their parts can be: the bits are the same.
   */
  readonly interpret?: boolean;
}

/**
 * Begins a run: draws the data and then the first parameters, and waits to be asked.
 *
 * @throws {RangeError} if the program draws and has no seed, or an epoch is not a whole number of at least 0
 */
export function startRun(program: Runnable, options: RunOptions = {}): Run {
  const { seed, epochs, checkpoints: own = [] } = program;
  const checkpoints = checkpointEpochs(epochs, [...own, ...(options.checkpoints ?? [])]);
  const training = trainer(program, options.observe);
  const { progress, network: net, data } = training;
  const losses = new Float64Array(epochs + 1).fill(NaN);
  const kept = new Map<number, { readonly theta: Float64Array; readonly outputs: Matrix }>();
  const asked = new Map<number, Checkpoint>();
  let failure: unknown;
  let trainOn: typeof train = (...rest) => readable(() => train(...rest));
  let isDecided = options.interpret === true;

  function readable<T>(work: () => T): T {
    return options.interpret === true ? withReadableProducts(work) : work();
  }

  /** Once so much has been asked for that it takes less time, the compiled training takes over. */
  function decide(goal: number): void {
    if (isDecided || !paysOff(training, goal)) return;
    isDecided = true;
    const compiled = compile(training);
    if (compiled) trainOn = (_, more, into) => compiled(more, into);
  }

  function look(): Checkpoint {
    const { epoch } = progress;
    const value = readable(() => evaluate(training));
    checkFinite(net, training.whole.space, epoch); // the last step may have gone too far
    if (!program.running) losses[epoch] = value;
    return {
      epoch,
      loss: losses[epoch],
      losses: losses.subarray(0, epoch + 1),
      parameters: net.parameters,
      outputs: training.whole.space.y,
    };
  }

  /** Only numbers are copied: of most checkpoints nobody asks for the matrices. */
  function keep(): void {
    const { epoch, outputs } = look();
    kept.set(epoch, { theta: net.theta.slice(), outputs: copy(outputs) });
  }

  function networkOf(theta: Float64Array): Network {
    const then = network({ layers: net.layers, inputs: net.inputs });
    then.theta.set(theta);
    return then;
  }

  function advance(more: number): void {
    if (!Number.isSafeInteger(more) || more < 0) {
      throw new RangeError(
        `advance: bad number of epochs: got ${more}; a whole number of at least 0 is needed`,
      );
    }
    if (failure !== undefined) throw failure;
    const goal = Math.min(progress.epoch + more, epochs);
    decide(goal);
    try {
      if (kept.size === 0) keep();
      while (progress.epoch < goal) {
        const next = checkpoints[kept.size] ?? goal;
        trainOn(training, Math.min(next, goal) - progress.epoch, losses);
        if (progress.epoch === next) keep();
      }
    } catch (error) {
      failure = error;
      throw error;
    }
  }

  function at(epoch: number): Checkpoint {
    if (!checkpoints.includes(epoch)) {
      throw new RangeError(
        `at: no checkpoint at this epoch: got ${epoch}; this run keeps ${checkpoints.join(', ')}`,
      );
    }
    if (!kept.has(epoch)) advance(epoch - progress.epoch);
    const numbers = kept.get(epoch);
    if (!numbers) return look();
    const state = asked.get(epoch) ?? {
      epoch,
      loss: losses[epoch],
      losses: losses.subarray(0, epoch + 1),
      parameters: networkOf(numbers.theta).parameters,
      outputs: numbers.outputs,
    };
    asked.set(epoch, state);
    return state;
  }

  return Object.freeze<Run>({
    seed,
    epochs,
    data,
    network: net,
    get epoch() {
      return progress.epoch;
    },
    checkpoints,
    advance,
    look,
    at,
    last: () => at(epochs),
    predict(x, epoch = epochs) {
      const then = network({ layers: net.layers, inputs: net.inputs });
      setParameters('predict', then.parameters, at(epoch).parameters);
      return predict(then, x);
    },
  });
}
