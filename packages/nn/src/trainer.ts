import { type Matrix, ShapeError, view } from '@retrace/linalg';
import type { RandomState } from '@retrace/random';
import type { Loss } from './losses/loss.ts';
import type { Network } from './network.ts';
import type { Optimizer } from './optimizers/optimizer.ts';
import { checkUnknown } from './options.ts';
import { type Workspace, workspace } from './workspace.ts';

/** Samples and their targets, one a row. */
export interface Data {
  readonly x: Matrix;
  readonly t: Matrix;
}

/** The rows that one training step sees, and the memory that it works in. */
export interface Batch extends Data {
  readonly space: Workspace;
}

/** A network about to be trained, with all the memory that training needs. */
export interface Trainer {
  readonly network: Network;
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  /** What the optimizer remembers from step to step. */
  readonly memory: Float64Array;
  readonly batches: readonly Batch[];
  /** Puts the samples in a new order for the next epoch; absent if they keep the given one. */
  readonly shuffle: (() => void) | undefined;
}

export interface TrainerOptions {
  readonly loss: Loss;
  readonly optimizer: Optimizer;
  /** Samples a step: 1 for one at a time; all of them when omitted. The last batch may be smaller. */
  readonly batchSize?: number | undefined;
  /** Draws a new order of the samples before each epoch. The order given, when omitted. */
  readonly shuffle?: RandomState | undefined;
}

/**
 * @throws {ShapeError} if x and t do not fit the network or each other
 * @throws {RangeError} if batchSize is not a whole number from 1 to the number of samples,
 *   or an option is unknown
 */
export function trainer(network: Network, data: Data, options: TrainerOptions): Trainer {
  checkData(network, data);
  const { loss, optimizer, batchSize = data.x.rows, shuffle: rng, ...unknown } = options;
  checkUnknown('trainer', unknown, 'loss, optimizer, batchSize, shuffle');
  if (!Number.isSafeInteger(batchSize) || batchSize < 1 || batchSize > data.x.rows) {
    throw new RangeError(
      `trainer: bad batchSize: got ${batchSize}; it must be a whole number from 1 to the ${data.x.rows} samples`,
    );
  }
  const shuffled = rng && { x: copy(data.x), t: copy(data.t) };
  return Object.freeze({
    network,
    loss,
    optimizer,
    memory: new Float64Array(optimizer.memorySize(network.theta.length)),
    batches: split(network, shuffled ?? data, batchSize), // not frozen, as in `network`
    shuffle: rng && shuffled && (() => shuffleRows(data, shuffled, rng)),
  });
}

/** Cuts the samples into batches, without copying. All batches of one size share a workspace. */
function split(network: Network, { x, t }: Data, batchSize: number): Batch[] {
  const full = workspace(network, batchSize);
  const rest = x.rows % batchSize;
  const last = rest === 0 ? full : workspace(network, rest);
  return Array.from({ length: Math.ceil(x.rows / batchSize) }, (_, i) => {
    const start = i * batchSize;
    const stop = Math.min(start + batchSize, x.rows);
    const space = stop - start === batchSize ? full : last;
    return Object.freeze({ x: rowsOf(x, start, stop), t: rowsOf(t, start, stop), space });
  });
}

/** Rows start to stop - 1, as a view. */
function rowsOf(a: Matrix, start: number, stop: number): Matrix {
  return view(a.data.subarray(start * a.cols, stop * a.cols), stop - start, a.cols);
}

function copy({ data, rows, cols }: Matrix): Matrix {
  return view(data.slice(), rows, cols);
}

function shuffleRows(from: Data, to: Data, rng: RandomState): void {
  rng.permutation(from.x.rows).forEach((source, target) => {
    for (const [a, b] of [
      [from.x, to.x],
      [from.t, to.t],
    ]) {
      const n = a.cols;
      b.data.set(a.data.subarray(source * n, (source + 1) * n), target * n);
    }
  });
}

function checkData(network: Network, { x, t }: Data): void {
  if (x.rows !== t.rows || x.cols !== network.inputs || t.cols !== network.outputs) {
    throw new ShapeError(
      `trainer: data do not fit the network: x is ${x.rows}x${x.cols}, t is ${t.rows}x${t.cols}; they must be n x ${network.inputs} and n x ${network.outputs}`,
    );
  }
}
