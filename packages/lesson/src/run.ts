import { compile, type LayerEmitter, paysOff } from '@retrace/compile';
import { copy, type Matrix, withReadableProducts } from '@retrace/linalg';
import {
  checkFinite,
  type Data,
  evaluate,
  type Network,
  network,
  type Observer,
  type Parameters,
  parametersIn,
  predict,
  type Setup,
  train,
  trainEpoch,
  type Trainer,
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
  /** What compiles layers of its own. A program with another layer that is not in `nn` is not compiled. */
  readonly emitters?: readonly LayerEmitter[];
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
  return startRuns(program, options).run;
}

/** One run after the other, in the same memory. */
export interface Runs {
  /** The run under way. What it gave is written over when the next one begins. */
  readonly run: Run;
  /**
   * Begins the next run, from another seed.
   *
   * @returns false, and nothing can be asked any more, where the data that are drawn have another shape
   */
  restart(beginning: Beginning): boolean;
}

/** Where a run begins, if not where its program says. */
export type Beginning = Pick<Runnable, 'seed' | 'draws'>;

export interface RunsOptions extends RunOptions {
  /** Compiles as soon as anything is asked for: many runs are to come. */
  readonly isEager?: boolean;
  /** The metric is only taken where the training is when somebody asks. Who asks later gets `LossesNotKept`. */
  readonly isWithoutLosses?: boolean;
}

export class LossesNotKept extends Error {
  override readonly name = 'LossesNotKept';
}

const notKept = {
  get(): never {
    throw new LossesNotKept();
  },
};

type State = { -readonly [Name in keyof Checkpoint]: Checkpoint[Name] };

export function startRuns(program: Runnable, options: RunsOptions = {}): Runs {
  const { seed, epochs, checkpoints: own = [] } = program;
  const checkpoints = checkpointEpochs(epochs, [...own, ...(options.checkpoints ?? [])]);
  const training = trainer(program, options.observe);
  const { progress, network: net, data } = training;
  const losses = new Float64Array(epochs + 1).fill(NaN);
  const size = net.theta.length;
  /** Of each checkpoint, in order: theta. Those of the run before are written over. */
  const copies = new Float64Array(checkpoints.length * size);
  const { y } = training.whole.space;
  /** Of each checkpoint that was asked for; each is written over by that of the next run. */
  const states: State[] = [];
  const isFilled: boolean[] = [];
  let kept = 0;
  let failure: unknown;
  const trainReadable = options.isWithoutLosses ? trainWithoutLosses : train;
  let trainOn: typeof train = (...rest) => readable(() => trainReadable(...rest));
  let isDecided = options.interpret === true;

  function readable<T>(work: () => T): T {
    return options.interpret === true ? withReadableProducts(work) : work();
  }

  /** Once so much has been asked for that it takes less time, the compiled training takes over. */
  function decide(goal: number): void {
    if (isDecided || !(options.isEager || paysOff(training, goal))) return;
    isDecided = true;
    const compiled = compile(training, {
      losses: !options.isWithoutLosses,
      emitters: program.emitters,
    });
    if (compiled) trainOn = (_, more, into) => compiled(more, into);
  }

  function takeMetric(): void {
    const { epoch } = progress;
    const value = readable(() => evaluate(training));
    checkFinite(net, training.whole.space, epoch); // the last step may have gone too far
    if (!program.running) losses[epoch] = value;
  }

  function look(): Checkpoint {
    takeMetric();
    const { epoch } = progress;
    return state(epoch, losses[epoch], net.parameters, y);
  }

  function state(
    epoch: number,
    loss: number,
    parameters: readonly Parameters[],
    outputs: Matrix,
  ): State {
    const made = { epoch, loss, losses: losses.subarray(0, epoch + 1), parameters, outputs };
    return options.isWithoutLosses ? Object.defineProperty(made, 'losses', notKept) : made;
  }

  function keep(): void {
    copies.set(net.theta, kept * size);
    kept++;
    if (progress.epoch === epochs) takeMetric(); // what it is earlier, the next step finds out
  }

  /** The outputs for samples x of a network like this one, with other parameters. */
  function answers(theta: Float64Array, x: Matrix): Matrix {
    const then = network({ layers: net.layers, inputs: net.inputs });
    then.theta.set(theta);
    return readable(() => predict(then, x));
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
      if (kept === 0) keep();
      while (progress.epoch < goal) {
        const next = checkpoints[kept] ?? goal;
        trainOn(training, Math.min(next, goal) - progress.epoch, losses);
        if (progress.epoch === next) keep();
      }
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      run.epoch = progress.epoch;
    }
  }

  /** Which checkpoint it is; trains there if it has not been there yet. */
  function reached(epoch: number): number {
    const i = checkpoints.indexOf(epoch);
    if (i === -1) {
      throw new RangeError(
        `at: no checkpoint at this epoch: got ${epoch}; this run keeps ${checkpoints.join(', ')}`,
      );
    }
    if (i >= kept) advance(epoch - progress.epoch);
    return i;
  }

  function at(epoch: number): Checkpoint {
    const i = reached(epoch);
    if (isFilled[i]) return states[i];
    const theta = copies.subarray(i * size, (i + 1) * size);
    const its = (states[i] ??= state(epoch, NaN, parametersIn(net, theta), copy(y)));
    if (progress.epoch === epoch) {
      takeMetric();
      its.outputs.data.set(y.data);
    } else {
      if (options.isWithoutLosses && !program.running) throw new LossesNotKept();
      its.outputs.data.set(answers(theta, data.x).data);
    }
    its.loss = losses[epoch];
    isFilled[i] = true;
    return its;
  }

  // No getters: the map of an object that has some keeps alive what they close over, here a whole training.
  const run: { -readonly [Name in keyof Run]: Run[Name] } = {
    seed,
    epochs,
    data,
    network: net,
    epoch: 0,
    checkpoints,
    advance,
    look,
    at,
    last: () => at(epochs),
    predict(x, epoch = epochs) {
      const i = reached(epoch);
      return answers(copies.subarray(i * size, (i + 1) * size), x);
    },
  };

  return {
    run,
    restart(beginning) {
      run.seed = beginning.seed;
      run.epoch = 0;
      kept = 0;
      isFilled.length = 0;
      failure = undefined;
      return training.restart(beginning);
    },
  };
}

/** As `train`, without the metric over all data. */
function trainWithoutLosses(training: Trainer, epochs: number, losses: Float64Array): void {
  const { setup, progress } = training;
  for (let i = 0; i < epochs; i++) {
    trainEpoch(training);
    if (setup.running) losses[progress.epoch] = progress.running;
  }
}
