import { dense, type Layer, trainer } from '@retrace/nn';
import type { Training } from './program.ts';
import type { Text } from './text.ts';

/** What can be changed of a program. */
export interface Change {
  readonly seed?: number;
  readonly epochs?: number;
  readonly learningRate?: number;
  /** How many hidden neurons. */
  readonly hidden?: number;
  readonly batchSize?: number;
  readonly order?: 'given' | 'permutation' | 'shuffle';
  readonly update?: 'together' | 'layer by layer';
}

/** Why a program cannot be changed in this way, for people. */
export class CannotVary extends Error {
  override readonly name = 'CannotVary';
  readonly reason: Text;

  constructor(reason: Text) {
    super(reason.en);
    this.reason = reason;
  }
}

/**
 * The program with something changed. Nothing of the article applies to it any more: its printed values
 * and claims are left out. What is as in the article already is no change.
 *
 * @throws {CannotVary} if the program has no such thing, or the value is out of range
 */
export function vary(program: Training, change: Change): Training {
  let varied: Training = program;
  for (const name of names) {
    const value = change[name];
    if (value === undefined || value === current(program, name)) continue;
    varied = { ...apply(varied, { [name]: value }), varied: { ...varied.varied, [name]: value } };
  }
  if (varied === program) return program;
  const { epochs } = varied;
  return Object.freeze({
    ...varied,
    printed: [],
    claims: [],
    checkpoints: program.checkpoints.filter((epoch) => epoch <= epochs),
  });
}

const names = ['seed', 'epochs', 'learningRate', 'hidden', 'batchSize', 'order', 'update'] as const;

/** What the program has now; undefined where it has no such thing. */
export function current(program: Training, name: keyof Change): Change[keyof Change] {
  if (name === 'seed') return typeof program.seed === 'number' ? program.seed : undefined;
  if (name === 'epochs') return program.epochs;
  if (name === 'order') return program.order ?? 'given';
  if (name === 'update') return program.update ?? 'together';
  if (name === 'hidden') return hiddenLayer(program.layers)?.width;
  if (name === 'batchSize') return program.batchSize ?? samplesOf(program);
  const { learningRate } = program.optimizer.options;
  return typeof learningRate === 'number' ? learningRate : undefined;
}

function apply(program: Training, change: Change): Training {
  const { seed, epochs, learningRate, hidden, batchSize, order, update } = change;
  if (seed !== undefined) return withSeed(program, seed);
  if (learningRate !== undefined) return withLearningRate(program, learningRate);
  if (hidden !== undefined) return withHidden(program, hidden);
  if (epochs !== undefined) {
    checkWhole('epochs', '轮数', epochs, 0, 1e9);
    return { ...program, epochs };
  }
  if (batchSize !== undefined) {
    return withBatchSize(program, batchSize);
  }
  if (order !== undefined) return withOrder(program, order);
  return update === undefined ? program : withUpdate(program, update);
}

function withSeed(program: Training, seed: number): Training {
  if (program.seed === null) {
    throw new CannotVary({
      en: `'${program.slug}' draws nothing, so a seed changes nothing`,
      zh: `“${program.slug}”不产生任何随机数，换种子没有作用`,
    });
  }
  checkWhole('seed', '种子', seed, 0, 4294967295);
  return { ...program, seed };
}

function withLearningRate(program: Training, learningRate: number): Training {
  if (Number.isFinite(learningRate) && learningRate > 0) {
    return { ...program, optimizer: program.optimizer.withLearningRate(learningRate) };
  }
  throw new CannotVary({
    en: `learningRate: got ${learningRate}; a number greater than 0 is needed`,
    zh: `学习率：得到 ${learningRate}，应为大于 0 的数`,
  });
}

function withBatchSize(program: Training, batchSize: number): Training {
  const samples = samplesOf(program);
  if (samples === 1) {
    throw new CannotVary({
      en: `'${program.slug}' has one sample at each step, so a batch is always that one`,
      zh: `“${program.slug}”每一步只有一个样本，批大小只能是 1`,
    });
  }
  checkWhole('batchSize', '批大小', batchSize, 1, samples);
  return { ...program, batchSize };
}

function withOrder(program: Training, order: NonNullable<Change['order']>): Training {
  if (!['given', 'permutation', 'shuffle'].includes(order)) {
    throw new CannotVary({
      en: `order: got ${order}; given, permutation or shuffle is needed`,
      zh: `顺序：得到 ${order}，应为 given、permutation 或 shuffle`,
    });
  }
  if (program.seed === null && order !== 'given') {
    throw new CannotVary({
      en: `'${program.slug}' has no seed to draw an order from`,
      zh: `“${program.slug}”没有种子，无法打乱顺序`,
    });
  }
  return { ...program, order };
}

function withUpdate(program: Training, update: NonNullable<Change['update']>): Training {
  if (['together', 'layer by layer'].includes(update)) return { ...program, update };
  throw new CannotVary({
    en: `update: got ${update}; together or layer by layer is needed`,
    zh: `更新方式：得到 ${update}，应为 together 或 layer by layer`,
  });
}

/** Initial draws that fit a network of any size. */
const anySize = new Set(['uniform', 'normal', 'glorot', 'he']);

function withHidden(program: Training, hidden: number): Training {
  checkWhole('hidden', '隐藏神经元数', hidden, 1, 10_000);
  const { layers, initialize } = program;
  const at = hiddenLayer(layers);
  if (!at) {
    throw new CannotVary({
      en: `'${program.slug}' has no single hidden layer`,
      zh: `“${program.slug}”不是只有一个隐藏层的网络`,
    });
  }
  if (!anySize.has(initialize.name)) {
    throw new CannotVary({
      en: `the first weights of '${program.slug}' are given for ${at.width} hidden neurons`,
      zh: `“${program.slug}”的初始权重是为 ${at.width} 个隐藏神经元给定的`,
    });
  }
  const resized = layers.map((layer, i) => {
    const { inputs, outputs, bias } = layer.options;
    const options = { bias: bias === 'frozen' ? bias : bias !== false } as const;
    if (i === at.first) return dense(Number(inputs), hidden, options);
    return i === at.second ? dense(hidden, Number(outputs), options) : layer;
  });
  return { ...program, layers: resized };
}

/** Where a network with one hidden layer has it: between two dense layers. */
function hiddenLayer(
  layers: readonly Layer[],
): { readonly first: number; readonly second: number; readonly width: number } | undefined {
  const at = layers.flatMap(({ name }, i) => (name === 'dense' ? [i] : []));
  const learning = layers.filter(({ parameters }) => Object.keys(parameters).length > 0);
  if (at.length !== 2 || learning.length !== 2) return undefined;
  return { first: at[0], second: at[1], width: Number(layers[at[0]].options['outputs']) };
}

function samplesOf(program: Training): number {
  const { data } = program;
  if (typeof data === 'function') return trainer(program).data.x.rows;
  return 'draw' in data ? data.samples : data.x.rows;
}

function checkWhole(en: string, zh: string, value: number, from: number, to: number): void {
  if (Number.isSafeInteger(value) && value >= from && value <= to) return;
  throw new CannotVary({
    en: `${en}: got ${value}; a whole number from ${from} to ${to} is needed`,
    zh: `${zh}：得到 ${value}，应为 ${from} 到 ${to} 的整数`,
  });
}
