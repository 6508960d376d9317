import { copy, type Matrix, rowsOf, ShapeError, zeros } from '@retrace/linalg';
import type { Rng } from '@retrace/random';
import { network, type Network } from './network.ts';
import type { UpdateSite } from './optimizers/optimizer.ts';
import type { Data, Setup, StepData } from './setup.ts';
import { type Beginning, openStreams, type Streams } from './streams.ts';
import { type Workspace, workspace } from './workspace.ts';

/** A training that has been set up: its network, its data, and all the memory that it needs. */
export interface Trainer {
  readonly setup: Setup;
  readonly network: Network;
  /** The samples in the given order; where each step draws its own, those of the last step. */
  readonly data: Data;
  readonly batches: readonly Batch[];
  /** All data as one batch, on which the metric is taken. */
  readonly whole: Batch;
  /** What moves at once: all parameters, or those of one layer. */
  readonly updates: readonly MovableSite[];
  /** Brings the samples into the order of the next epoch, or draws new ones. */
  readonly rearrange: (() => void) | undefined;
  /** Is shown the gradient of each step. */
  readonly observe: Observer | undefined;
  /** How far it is. */
  readonly progress: Progress;
  /**
   * Begins again, in the same memory: as a new trainer whose setup has this seed and these draws.
   *
   * @returns false, and the trainer is of no use then, where data that are drawn have got another shape
   * @throws {RangeError} if the seed is none
   */
  restart(beginning: Beginning): boolean;
}

/** The rows that one training step sees, and the memory that it works in. */
export interface Batch extends Data {
  readonly space: Workspace;
}

interface Progress {
  /** How often it has begun again. */
  restarts: number;
  epoch: number;
  step: number;
  /** The metric, summed over the batches of the epoch under way. */
  running: number;
  /** Whether the outputs of `whole` are those of the parameters as they are. */
  isFresh: boolean;
}

export interface MovableSite extends UpdateSite {
  step: number;
}

/**
 * Sees the gradient of each step, penalty included, in the order of theta: before the parameters move, or
 * where they move layer by layer, when all of them have.
 */
export type Observer = (gradient: Float64Array, step: number) => void;

/**
 * Sets a training up: draws the data, then the first parameters, and makes all memory.
 *
 * @throws {ShapeError} if x and t do not fit the network or each other
 * @throws {RangeError} if batchSize is not a whole number from 1 to the number of samples, order or update
 *   is an unknown word, the penalty names a parameter that no layer has, data are drawn for each step and
 *   the metric is not a running one, or the setup has no seed and yet draws
 */
export function trainer(setup: Setup, observe?: Observer): Trainer {
  const streams = openStreams(setup);
  const stepData = 'draw' in setup.data ? setup.data : undefined;
  const data = dataOf(setup.data, streams);
  const net = network({ layers: setup.layers, inputs: data.x.cols });
  checkData(net, data);
  checkPenalty(net, setup);
  if (stepData && !setup.running) {
    throw new RangeError(
      `trainer: no data for the metric: got ${stepData.name}, drawn for each step; running must be true`,
    );
  }
  const { batchSize = data.x.rows, order = 'given', update = 'together' } = setup;
  checkOneOf('order', order, ['given', 'permutation', 'shuffle']);
  checkOneOf('update', update, ['together', 'layer by layer']);
  if (!Number.isSafeInteger(batchSize) || batchSize < 1 || batchSize > data.x.rows) {
    throw new RangeError(
      `trainer: bad batchSize: got ${batchSize}; it must be a whole number from 1 to the ${data.x.rows} samples`,
    );
  }
  setup.initialize.fill(net, streams.of('parameters'));

  const rows = Int32Array.from({ length: order === 'given' ? 0 : data.x.rows }, (_, i) => i);
  const ordered = order === 'given' ? data : { x: copy(data.x), t: copy(data.t) };
  const rearrange = stepData
    ? drawing(stepData, data, streams.of('data'))
    : order === 'given'
      ? undefined
      : reordering(order, data, ordered, rows, streams.of('order'));
  const draws = setup.layers.some((layer) => layer.draws);
  const batches = split(net, ordered, batchSize, draws ? streams.of('masks') : undefined);
  // The pass that measures all data is the one that the next step makes anyway, if that is the same pass.
  const isSamePass = batches.length === 1 && rearrange === undefined && !draws;
  const updates = updateSites(net, setup, batches);
  const progress = { restarts: 0, epoch: 0, step: 0, running: 0, isFresh: false };

  function restart(beginning: Beginning): boolean {
    streams.reopen(beginning);
    // In the order in which they were drawn first.
    if (typeof setup.data === 'function') {
      const { x, t } = setup.data(streams.of('data'));
      if (!hasShapeOf(x, data.x) || !hasShapeOf(t, data.t)) return false;
      data.x.data.set(x.data);
      data.t.data.set(t.data);
    }
    net.theta.fill(0); // an initializer may leave out what is 0
    setup.initialize.fill(net, streams.of('parameters'));
    if (stepData) {
      data.x.data.fill(0);
      data.t.data.fill(0);
      streams.of('data');
    } else if (order !== 'given') {
      rows.forEach((_, i) => (rows[i] = i));
      streams.of('order');
    }
    if (draws) streams.of('masks');
    for (const site of updates) {
      site.memory.fill(0);
      site.step = 0;
    }
    progress.restarts++;
    progress.epoch = 0;
    progress.step = 0;
    progress.running = 0;
    progress.isFresh = false;
    return true;
  }

  return Object.freeze<Trainer>({
    setup,
    network: net,
    data,
    batches, // not frozen, as in `network`
    whole: isSamePass ? batches[0] : { ...data, space: workspace(net, data.x.rows) },
    updates,
    rearrange,
    observe,
    progress,
    restart,
  });
}

function hasShapeOf(a: Matrix, b: Matrix): boolean {
  return a.rows === b.rows && a.cols === b.cols;
}

function checkOneOf(option: string, value: string, known: readonly string[]): void {
  if (!known.includes(value)) {
    throw new RangeError(
      `trainer: bad ${option}: got '${value}'; it must be one of '${known.join("', '")}'`,
    );
  }
}

/** The data, drawn where they have to be; room for them where each step draws its own. */
function dataOf(data: Setup['data'], streams: Streams): Data {
  if (typeof data === 'function') return data(streams.of('data'));
  if (!('draw' in data)) return data;
  return { x: zeros(data.samples, data.inputs), t: zeros(data.samples, data.outputs) };
}

function checkData(net: Network, { x, t }: Data): void {
  if (x.rows !== t.rows || t.cols !== net.outputs) {
    throw new ShapeError(
      `trainer: data do not fit the network: x is ${x.rows}x${x.cols}, t is ${t.rows}x${t.cols}; they must be n x ${net.inputs} and n x ${net.outputs}`,
    );
  }
}

/** Cuts the samples into batches, without copying. All batches of one size share a workspace. */
function split(net: Network, { x, t }: Data, batchSize: number, masks: Rng | undefined): Batch[] {
  const full = workspace(net, batchSize, masks);
  const rest = x.rows % batchSize;
  // Both leave their gradient in the same place, where the optimizer finds it.
  const last = rest === 0 ? full : workspace(net, rest, masks, full.gradient);
  return Array.from({ length: Math.ceil(x.rows / batchSize) }, (_, i) => {
    const start = i * batchSize;
    const stop = Math.min(start + batchSize, x.rows);
    const space = stop - start === batchSize ? full : last;
    return Object.freeze({ x: rowsOf(x, start, stop), t: rowsOf(t, start, stop), space });
  });
}

function drawing(stepData: StepData, { x, t }: Data, rng: Rng): () => void {
  return () => stepData.draw(rng, x, t);
}

function reordering(
  order: 'permutation' | 'shuffle',
  from: Data,
  to: Data,
  rows: Int32Array,
  rng: Rng,
): () => void {
  return () => {
    if (order === 'permutation') rows.forEach((_, i) => (rows[i] = i));
    rng.shuffle(rows);
    moveRows(from.x, to.x, rows);
    moveRows(from.t, to.t, rows);
  };
}

function moveRows(from: Matrix, to: Matrix, rows: Int32Array): void {
  const n = from.cols;
  for (let target = 0; target < rows.length; target++) {
    for (let j = 0; j < n; j++) to.data[target * n + j] = from.data[rows[target] * n + j];
  }
}

/** A misspelt name would be penalised in silence: not at all. */
function checkPenalty({ parts }: Network, { penalty }: Setup): void {
  const names = new Set(parts.map(({ name }) => name));
  const stray = penalty?.parameters.find((name) => !names.has(name));
  if (stray !== undefined) {
    throw new RangeError(
      `trainer: nothing to penalise: got the parameter ${stray}; the layers have ${[...names].join(', ')}`,
    );
  }
}

function updateSites(
  { theta, parts, layers }: Network,
  { optimizer, update = 'together' }: Setup,
  batches: readonly Batch[],
): MovableSite[] {
  const { gradient } = batches[0].space;
  const site = (own: Network['parts']): MovableSite => {
    const start = own[0]?.start ?? 0;
    const end = own.at(-1)?.end ?? start;
    return {
      theta: theta.subarray(start, end),
      gradient: gradient.subarray(start, end),
      memory: new Float64Array(optimizer.memorySize(end - start)),
      parts: own.map((part) => ({ ...part, start: part.start - start, end: part.end - start })),
      step: 0,
    };
  };
  if (update === 'together') return [site(parts)];
  return layers.map((_, i) => site(parts.filter(({ layer }) => layer === i)));
}
