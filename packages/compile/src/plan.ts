import {
  l2,
  type Layer,
  type Named,
  type Network,
  type Part,
  type Schedule,
  type Setup,
  type Trainer,
} from '@retrace/nn';
import { dense } from './layers/dense.ts';
import { dropout } from './layers/dropout.ts';
import { identity } from './layers/identity.ts';
import type { LayerEmitter } from './layers/layer-emitter.ts';
import { relu } from './layers/relu.ts';
import { sigmoid } from './layers/sigmoid.ts';
import { tanh } from './layers/tanh.ts';
import { hinge } from './losses/hinge.ts';
import type { LossEmitter } from './losses/loss-emitter.ts';
import { softmaxCrossEntropy } from './losses/softmax-cross-entropy.ts';
import {
  halfMeanSquaredError,
  halfSumSquaredError,
  meanSquaredError,
  sumSquaredError,
} from './losses/squared-error.ts';
import { accuracy } from './metrics/accuracy.ts';
import { meanAbsoluteError } from './metrics/mean-absolute-error.ts';
import type { Counts, MetricEmitter } from './metrics/metric-emitter.ts';
import { adam } from './optimizers/adam.ts';
import { gradientDescent } from './optimizers/gradient-descent.ts';
import { momentum } from './optimizers/momentum.ts';
import type { OptimizerEmitter } from './optimizers/optimizer-emitter.ts';

const layers: readonly LayerEmitter[] = [dense, sigmoid, tanh, relu, identity, dropout];
const losses: readonly LossEmitter[] = [
  halfSumSquaredError,
  meanSquaredError,
  halfMeanSquaredError,
  sumSquaredError,
  softmaxCrossEntropy,
  hinge,
];
const metrics: readonly MetricEmitter[] = [meanAbsoluteError, accuracy];
const optimizers = [gradientDescent, momentum, adam];

/** All that the text of a training depends on: sizes and emitters, but no data and no parameters. */
export interface Plan {
  /** Only plans of the same text share it. */
  readonly key: string;
  readonly network: Pick<Network, 'inputs' | 'outputs' | 'widths' | 'parts' | 'layers'>;
  readonly layers: readonly LayerEmitter[];
  /** How many numbers each layer draws for a sample. */
  readonly masks: readonly number[];
  readonly loss: LossEmitter;
  readonly metric: MetricEmitter;
  readonly optimizer: OptimizerEmitter;
  readonly optimizerIs: Named;
  /** A number; undefined where it follows a schedule, and lies in memory for each step. */
  readonly learningRate: number | undefined;
  readonly schedule: Schedule | undefined;
  readonly penalty: { readonly factor: number; readonly parameters: readonly string[] } | undefined;
  /** Whether the metric has the penalty in it. */
  readonly isPenalised: boolean;
  readonly isRunning: boolean;
  /** Whether the metric of each epoch is written down where it is not a running one. */
  readonly isRecorded: boolean;
  /** The parts that move at once. */
  readonly updates: readonly (readonly Part[])[];
  readonly isLayerByLayer: boolean;
  readonly samples: number;
  readonly batchSize: number;
  /** Whether the pass of a step is the one that measures all data. */
  readonly isSamePass: boolean;
  /** Whether most of what the first layer, a dense one, multiplies is 0. */
  readonly isSparse: boolean;
  /** Whether a step moves only those rows of the first W whose input is not 0. */
  readonly movesFewRows: boolean;
  /** Whether the metric is taken over other memory than the batches. */
  readonly isRearranged: boolean;
}

/** More columns than that are not worth a line each. */
const ROW_LIMIT = 64;

/** What was planned last for a setup, which may be trained many times. */
const planned = new WeakMap<Setup, { plan: Plan; emitters: readonly LayerEmitter[] }>();

/**
 * The plan of a training; undefined where something has no emitter.
 *
 * @param emitters Of layers that are not in `nn`.
 */
export function planOf(
  trainer: Trainer,
  emitters: readonly LayerEmitter[] = none,
  isRecorded = true,
): Plan | undefined {
  const { setup, network, whole, observe } = trainer;
  if (observe || network.theta.length === 0) return undefined;
  const last = planned.get(setup);
  if (
    last?.emitters === emitters &&
    last.plan.isRecorded === isRecorded &&
    // Data that are drawn may have another shape.
    last.plan.samples === whole.x.rows &&
    last.plan.network.inputs === network.inputs
  ) {
    return last.plan;
  }
  const plan = newPlan(trainer, emitters, isRecorded);
  if (plan && Object.isFrozen(setup)) planned.set(setup, { plan, emitters });
  return plan;
}

const none: readonly LayerEmitter[] = [];

function newPlan(
  trainer: Trainer,
  emitters: readonly LayerEmitter[],
  isRecorded: boolean,
): Plan | undefined {
  const { setup, network, batches, whole, rearrange, updates } = trainer;
  const known = [...layers, ...emitters];
  const ownLayers = network.layers.flatMap(
    (layer) => known.find(({ twin }) => isTwin(layer, twin)) ?? [],
  );
  const loss = losses.find(({ twin }) => areSame(setup.loss, twin, ['value', 'gradient']));
  const { metric: ownMetric = setup.loss, penalty: ownPenalty } = setup;
  const metric = [...metrics, ...losses].find(({ twin }) => areSame(ownMetric, twin, ['value']));
  const kind = optimizers.find(({ twin }) => areWrittenAlike(setup.optimizer, twin, ['update']));
  if (ownLayers.length < network.layers.length || !loss || !metric || !kind) return undefined;
  if (ownPenalty && !areWrittenAlike(ownPenalty, aPenalty, ['value', 'addGradient']))
    return undefined;
  const { inputs, outputs, widths, parts } = network;
  if ((loss.by === 'row' || metric.by === 'row') && outputs > ROW_LIMIT) return undefined;
  if (metric === accuracy && outputs < 2) return undefined; // an error, which the readable code throws
  const { learningRate } = setup.optimizer.options;
  const isSparse = ownLayers[0] === dense && network.widths[0] % 2 === 0 && isMostlyZero(trainer);
  const firstW = parts.find(({ layer, name }) => layer === 0 && name === 'W');
  const plan = {
    network: { inputs, outputs, widths, parts, layers: network.layers },
    layers: ownLayers,
    masks: network.layers.map(({ draws, kept = 0 }) => (draws ? kept : 0)),
    loss,
    metric,
    optimizer: kind.of(numbersIn(setup.optimizer)),
    optimizerIs: { name: setup.optimizer.name, options: setup.optimizer.options },
    learningRate: typeof learningRate === 'number' ? learningRate : undefined,
    schedule: isSchedule(learningRate) ? learningRate : undefined,
    penalty: ownPenalty && l2Options(ownPenalty),
    isPenalised: setup.penalty !== undefined && setup.metric === undefined,
    isRunning: setup.running === true,
    isRecorded,
    updates:
      updates.length === 1 && setup.update !== 'layer by layer'
        ? [network.parts]
        : network.layers.map((_, i) => network.parts.filter(({ layer }) => layer === i)),
    isLayerByLayer: setup.update === 'layer by layer',
    samples: whole.x.rows,
    batchSize: batches[0].x.rows,
    isSamePass: whole === batches[0],
    isSparse,
    // Their gradient is +0, and theta less (rate · +0) is theta where the rate is above 0.
    movesFewRows:
      isSparse &&
      batches[0].x.rows === 1 &&
      kind === gradientDescent &&
      Number(learningRate) > 0 &&
      !firstW?.frozen &&
      !ownPenalty?.parameters.includes('W'),
    isRearranged: rearrange !== undefined,
  };
  return { ...plan, key: keyOf(plan) };
}

function isMostlyZero({ setup, data: { x } }: Trainer): boolean {
  if ('draw' in setup.data) return false;
  const zeros = x.data.reduce((count, value) => (value === 0 ? count + 1 : count), 0);
  return zeros > 0.5 * x.data.length;
}

/** Instructions for one sample, roughly: a product is one in two lanes, an exponential thirty. */
export function costOfSample({ inputs, widths, layers: own }: Plan['network']): number {
  return own.reduce((sum, { name }, i) => {
    const before = i === 0 ? inputs : widths[i - 1];
    return sum + (name === 'dense' ? 3 * before * widths[i] : 20 * widths[i]);
  }, 0);
}

/**
 * Whether so many epochs take longer than it takes to compile them. Where nothing is warm yet, compiling
 * takes about 15 ms, and that is how long the readable code takes for 200,000 of these instructions.
 */
export function paysOff({ network, data }: Trainer, epochs: number): boolean {
  return epochs * data.x.rows * costOfSample(network) > 200_000;
}

/** How many numbers all layers draw for a sample. */
export function sizeOfMasks({ masks }: Plan): number {
  return masks.reduce((sum, size) => sum + size, 0);
}

/** Whether the pass of a step also gives the metric, or a part of it. */
export function isMeasuredByStep({ isRunning, isRecorded, isSamePass }: Plan): boolean {
  return isRunning || (isRecorded && isSamePass);
}

/** What a metric over so many samples divides by. */
export function countsOf({ network }: Plan, rows: number): Counts {
  return { N: rows * network.outputs, R: rows };
}

/** Two lessons may have emitters of one name. */
const ids = new Map<LayerEmitter, number>();

function idOf(emitter: LayerEmitter): number {
  const id = ids.get(emitter) ?? ids.size;
  ids.set(emitter, id);
  return id;
}

function keyOf({
  network,
  layers: own,
  loss,
  metric,
  updates,
  ...rest
}: Omit<Plan, 'key'>): string {
  const { inputs, widths, parts } = network;
  return JSON.stringify([
    inputs,
    widths,
    parts,
    own.map(idOf),
    loss.twin.name,
    metric.twin.name,
    updates.length,
    rest,
  ]);
}

/** Whether it is a layer of that kind. One that draws may be made anew for its options. */
function isTwin(layer: Layer, twin: Layer): boolean {
  if (layer.draws !== twin.draws) return false;
  const names = ['forward', 'backward'] as const;
  return layer.draws ? areWrittenAlike(layer, twin, names) : areSame(layer, twin, names);
}

/** Whether both have the very same functions of these names. */
function areSame<K extends string>(
  own: Named & Readonly<Record<K, unknown>>,
  twin: Named & Readonly<Record<K, unknown>>,
  names: readonly K[],
): boolean {
  return names.every((name) => own[name] === twin[name]);
}

/** The same for functions that are made anew for their options: they are known by their text. */
function areWrittenAlike<K extends string>(
  own: Named & Readonly<Record<K, unknown>>,
  twin: Named & Readonly<Record<K, unknown>>,
  names: readonly K[],
): boolean {
  return own.name === twin.name && names.every((name) => String(own[name]) === String(twin[name]));
}

function isSchedule(value: unknown): value is Schedule {
  return typeof value === 'object' && value !== null && 'at' in value;
}

const aPenalty = l2({ factor: 1 });

function l2Options({ options: { factor, parameters } }: Named): Plan['penalty'] {
  return {
    factor: Number(factor),
    parameters: Array.isArray(parameters) ? parameters.map(String) : [],
  };
}

function numbersIn({ options }: Named): Record<string, number> {
  return Object.fromEntries(
    Object.entries(options).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
}
