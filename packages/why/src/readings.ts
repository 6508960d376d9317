import { type Checkpoint, type Run, startRun, type Text, type Training } from '@retrace/lesson';
import { type Matrix, row, view, zeros } from '@retrace/linalg';
import type { Parameters } from '@retrace/nn';
import { log } from '@retrace/elementary';
import { type ArticleEpochs, articleEpochs } from './article-epochs.ts';
import type { GivenNumber, Kind } from './read-numbers.ts';

/** One way to read so many numbers: what they are, and of which epochs. */
export interface Reading {
  readonly kind: Kind;
  readonly says: Text;
  /** Whether it is what the article prints; else this alone makes other numbers. */
  readonly isUsual: boolean;
  /** Whether it is tried with every change of the program, though it is not what the article prints. */
  readonly isFrequent: boolean;
  /** What to look at, epoch after epoch. */
  parts(program: Training): readonly Part[];
}

/** The numbers of one epoch. */
interface Part {
  readonly epoch: number;
  values(state: Checkpoint, run: Run): ArrayLike<number>;
}

export interface ReadingOptions {
  /** What the numbers are, where somebody says so. */
  readonly what?: Kind | undefined;
  /** After how many epochs they are: one for each number that is a loss, or one for all. */
  readonly epochs?: readonly number[] | undefined;
}

/**
 * All ways to read numbers that belong together, as a program's outputs, weights or losses: those that give
 * just as many, of the program or of one of its variants, which may have a bias more or a sample less.
 */
export function readingsOf(
  program: Training,
  variants: readonly Training[],
  numbers: readonly GivenNumber[],
  { what, epochs }: ReadingOptions = {},
): Reading[] {
  const kind = what ?? numbers[0]?.kind;
  const start = startRun({ ...program, checkpoints: [] });
  const article = articleEpochs(program);
  const wants = (each: Kind): boolean => kind === undefined || kind === each;
  const all = [
    ...(wants('weights') ? weightReadings(program, start, epochs) : []),
    // What a program calls its error may be the difference of each output.
    ...(wants('outputs') ? outputReadings(program, article, start, epochs) : []),
    ...(kind !== 'weights' ? errorReadings(program, article, epochs) : []),
    ...(wants('losses') ? lossReadings(program, article, numbers, epochs) : []),
  ];
  const starts = [program, ...variants].map((each) => {
    const run = startRun({ ...each, checkpoints: [] });
    return { each, run, state: run.at(0) };
  });
  return all.filter((reading) =>
    starts.some(({ each, run, state }) => {
      const parts = reading.parts(each);
      return (
        parts.reduce((sum, part) => sum + part.values(state, run).length, 0) === numbers.length
      );
    }),
  );
}

/** An epoch of a program as it is read: counted from its start, or from its end. */
interface When {
  readonly says: Text;
  readonly isUsual: boolean;
  of(program: Training): number;
}

const atEnd: When = {
  says: { en: 'after the last epoch', zh: '最后一轮之后' },
  isUsual: true,
  of: ({ epochs }) => epochs,
};
const beforeLastUpdate: When = {
  says: { en: 'before the last update', zh: '最后一次更新之前' },
  isUsual: true,
  of: ({ epochs }) => epochs - 1,
};

function after(epoch: number): When {
  return {
    says:
      epoch === 0
        ? { en: 'before training', zh: '训练之前' }
        : {
            en: `after ${epoch.toLocaleString('en')} ${epoch === 1 ? 'epoch' : 'epochs'}`,
            zh: `${epoch.toLocaleString('en')} 轮之后`,
          },
    isUsual: true,
    of: () => epoch,
  };
}

const unusual = (when: When): When => ({ ...when, isUsual: false });

/** A reading of one epoch. */
function single(
  kind: Kind,
  when: When,
  says: Text,
  values: Part['values'],
  isUsual = true,
): Reading {
  return {
    kind,
    says: { en: `${says.en}, ${when.says.en}`, zh: `${when.says.zh}的${says.zh}` },
    isUsual: when.isUsual && isUsual,
    isFrequent: isUsual,
    parts: (program) => {
      const epoch = when.of(program);
      return epoch >= 0 && epoch <= program.epochs ? [{ epoch, values }] : [];
    },
  };
}

/** A list of some of the numbers of all parameters. */
type Listing = (parameters: readonly Parameters[]) => number[];

function weightReadings(program: Training, start: Run, epochs?: readonly number[]): Reading[] {
  const whens =
    epochs?.length === 1
      ? [after(epochs[0])]
      : [atEnd, after(0), after(1), unusual(beforeLastUpdate)].filter(
          (when, i) => i < 2 || when.of(program) < program.epochs,
        );
  const { parameters } = start.at(0);
  const numbered = numberedWithBiases(parameters);
  const listings = new Map<string, readonly [Text, Listing]>();
  for (const own of listingsOf(parameters.length)) {
    const order = own[1](numbered).join();
    if (!listings.has(order)) listings.set(order, own);
  }
  return whens.flatMap((when) =>
    [...listings.values()].map(([says, listing]) =>
      single('weights', when, says, (state) => listing(state.parameters)),
    ),
  );
}

/** Each place its number, and a bias where there may be one more: listings that differ then are two. */
function numberedWithBiases(parameters: readonly Parameters[]): Parameters[] {
  let next = 0;
  return parameters.map((layer) => {
    const { W } = layer;
    const all = W && !layer['b'] ? { ...layer, b: zeros(1, W.cols) } : layer;
    return Object.fromEntries(
      Object.entries(all).map(([name, { rows, cols, data }]) => [
        name,
        view(
          Float64Array.from(data, () => next++),
          rows,
          cols,
        ),
      ]),
    );
  });
}

const byRow = ({ data }: Matrix): number[] => [...data];
const byColumn = ({ data, rows, cols }: Matrix): number[] =>
  Array.from({ length: data.length }, (_, i) => data[(i % rows) * cols + Math.floor(i / rows)]);
const isMatrix = ([name]: [string, Matrix]): boolean => name.startsWith('W');

/** Neuron by neuron: its weights and its bias, or its bias first. */
function byNeuron(layer: Parameters, isBiasFirst: boolean): number[] {
  const { W, b } = layer;
  if (!W || !b) return Object.values(layer).flatMap(byColumn);
  return [...b.data].flatMap((bias, j) => {
    const weights = byColumn(W).slice(j * W.rows, (j + 1) * W.rows);
    return isBiasFirst ? [bias, ...weights] : [...weights, bias];
  });
}

/** Each matrix after the other, or only some of them. */
function listed(
  matrices: (matrix: Matrix) => number[],
  which: (entry: [string, Matrix]) => boolean = () => true,
): Listing {
  return (parameters) =>
    parameters.flatMap((layer) =>
      Object.entries(layer)
        .filter(which)
        .flatMap(([, matrix]) => matrices(matrix)),
    );
}

function listingsOf(layers: number): (readonly [Text, Listing])[] {
  const all: (readonly [Text, Listing])[] = [
    [{ en: 'all parameters', zh: '全部参数' }, listed(byRow)],
    [{ en: 'all weights', zh: '全部权重' }, listed(byRow, isMatrix)],
    [
      { en: 'all weights, neuron by neuron', zh: '逐个神经元的全部权重' },
      listed(byColumn, isMatrix),
    ],
    [
      { en: 'all weights, then all biases', zh: '全部权重，然后全部偏置' },
      (parameters) => [
        ...listed(byRow, isMatrix)(parameters),
        ...listed(byRow, (entry) => !isMatrix(entry))(parameters),
      ],
    ],
    [
      {
        en: 'all weights, neuron by neuron, then all biases',
        zh: '逐个神经元的权重，然后全部偏置',
      },
      (parameters) => [
        ...listed(byColumn, isMatrix)(parameters),
        ...listed(byRow, (entry) => !isMatrix(entry))(parameters),
      ],
    ],
    [
      { en: 'each neuron with its weights and bias', zh: '每个神经元的权重和偏置' },
      (parameters) => parameters.flatMap((layer) => byNeuron(layer, false)),
    ],
    [
      { en: 'each neuron with its bias and weights', zh: '每个神经元的偏置和权重' },
      (parameters) => parameters.flatMap((layer) => byNeuron(layer, true)),
    ],
  ];
  for (let i = 0; i < layers; i++) {
    const number = i + 1;
    all.push(
      [
        { en: `the weights of layer ${number}`, zh: `第 ${number} 层的权重` },
        (p) => listed(byRow, isMatrix)([p[i]]),
      ],
      [
        {
          en: `the weights of layer ${number}, neuron by neuron`,
          zh: `第 ${number} 层逐个神经元的权重`,
        },
        (p) => listed(byColumn, isMatrix)([p[i]]),
      ],
      [
        { en: `weights and biases of layer ${number}`, zh: `第 ${number} 层的权重和偏置` },
        (p) => listed(byRow)([p[i]]),
      ],
      [
        { en: `the biases of layer ${number}`, zh: `第 ${number} 层的偏置` },
        (p) => listed(byRow, (entry) => !isMatrix(entry))([p[i]]),
      ],
    );
  }
  return all;
}

/** Of which epoch outputs are, when nobody says it: as the article prints them, or else both ways. */
function outputTimes(
  program: Training,
  article: ArticleEpochs,
  epochs: readonly number[] | undefined,
): When[] {
  if (epochs?.length === 1) return [after(epochs[0])];
  const [last, before] = [program.epochs, program.epochs - 1];
  const printsBefore = article.outputs.includes(before);
  const printsLast = article.outputs.includes(last);
  return [
    printsBefore && !printsLast ? unusual(atEnd) : atEnd,
    printsLast && !printsBefore ? unusual(beforeLastUpdate) : beforeLastUpdate,
    ...[0, 1].filter((epoch) => epoch < before).map(after),
  ];
}

function outputReadings(
  program: Training,
  article: ArticleEpochs,
  start: Run,
  epochs?: readonly number[],
): Reading[] {
  const { x, t } = start.data;
  const times = outputTimes(program, article, epochs);
  const rows: (readonly [Text, boolean, Part['values']])[] = [
    [{ en: 'outputs', zh: '输出' }, true, ({ outputs }) => outputs.data],
  ];
  if (t.cols > 1 && t.rows > 1) {
    rows.push([
      { en: 'outputs, column by column', zh: '逐列的输出' },
      true,
      (s) => byColumn(s.outputs),
    ]);
  }
  if (t.rows > 1) {
    rows.push([
      { en: 'outputs, the last sample first', zh: '从最后一个样本开始的输出' },
      false,
      ({ outputs: { data, cols } }) =>
        Array.from(
          data,
          (_, i) => data[data.length - cols * (Math.floor(i / cols) + 1) + (i % cols)],
        ),
    ]);
  }
  if (x.cols <= 3 && x.data.every((value) => value === 0 || value === 1)) {
    for (let code = 0; code < 1 << x.cols; code++) {
      const bits = Array.from({ length: x.cols }, (_, i) => (code >> (x.cols - 1 - i)) & 1);
      rows.push([
        { en: `the output for [${bits.join(', ')}]`, zh: `对 [${bits.join(', ')}] 的输出` },
        true,
        (state, run) => run.predict(row(bits.slice(0, run.network.inputs)), state.epoch).data,
      ]);
    }
  }
  return times.flatMap((when) =>
    rows.map(([says, isUsual, values]) => single('outputs', when, says, values, isUsual)),
  );
}

function errorReadings(
  program: Training,
  article: ArticleEpochs,
  epochs?: readonly number[],
): Reading[] {
  const differences: (readonly [Text, (y: number, t: number) => number])[] = [
    [{ en: 'the errors t - y', zh: '误差 t - y' }, (y, t) => t - y],
    [{ en: 'the errors y - t', zh: '误差 y - t' }, (y, t) => y - t],
    [{ en: 'the errors |t - y|', zh: '误差 |t - y|' }, (y, t) => Math.abs(t - y)],
  ];
  return outputTimes(program, article, epochs).flatMap((when) =>
    differences.map(([says, of]) =>
      single('outputs', when, says, ({ outputs }, { data: { t } }) =>
        outputs.data.map((y, i) => of(y, t.data[i])),
      ),
    ),
  );
}

/** Other measures of how far off a network is, which one may report in place of the article's. */
const measures: readonly (readonly [Text, (outputs: Matrix, t: Matrix) => number])[] = [
  [
    { en: 'the mean of the absolute errors', zh: '绝对误差的平均值' },
    (y, t) => sumOf(y, t, Math.abs) / y.data.length,
  ],
  [{ en: 'the sum of the absolute errors', zh: '绝对误差之和' }, (y, t) => sumOf(y, t, Math.abs)],
  [
    { en: 'the mean of the squared errors', zh: '误差平方的平均值' },
    (y, t) => sumOf(y, t, square) / y.data.length,
  ],
  [
    { en: 'half the mean of the squared errors', zh: '误差平方平均值的一半' },
    (y, t) => sumOf(y, t, square) / y.data.length / 2,
  ],
  [{ en: 'the sum of the squared errors', zh: '误差平方和' }, (y, t) => sumOf(y, t, square)],
  [
    { en: 'half the sum of the squared errors', zh: '误差平方和的一半' },
    (y, t) => sumOf(y, t, square) / 2,
  ],
  [
    { en: 'the root of the mean squared error', zh: '均方误差的平方根' },
    (y, t) => Math.sqrt(sumOf(y, t, square) / y.data.length),
  ],
  [
    { en: 'the mean of the errors with their signs', zh: '带符号误差的平均值' },
    (y, t) => sumOf(y, t, (e) => -e) / y.data.length,
  ],
];

const square = (e: number): number => e * e;

function sumOf(y: Matrix, t: Matrix, of: (e: number) => number): number {
  return y.data.reduce((sum, value, i) => sum + of(value - t.data[i]), 0);
}

function lossReadings(
  program: Training,
  article: ArticleEpochs,
  numbers: readonly GivenNumber[],
  epochs?: readonly number[],
): Reading[] {
  const count = numbers.length;
  const { factor } = article;
  const kinds: (readonly [Text, boolean, Part['values']])[] = [
    [{ en: 'losses', zh: '损失' }, true, ({ epoch, losses }) => [factor * losses[epoch]]],
  ];
  if (factor !== 1) {
    kinds.push([
      { en: `losses over ${factor}`, zh: `损失除以 ${factor}` },
      false,
      ({ epoch, losses }) => [losses[epoch]],
    ]);
  }
  if (program.running) {
    for (const [by, says] of factorsOf(program)) {
      kinds.push([says, false, ({ epoch, losses }) => [by * losses[epoch]]]);
    }
  } else {
    if (program.penalty) {
      kinds.push([
        { en: 'losses without the penalty', zh: '不含惩罚项的损失' },
        false,
        ({ outputs }, { data: { t } }) => [program.loss.value(outputs, t)],
      ]);
    }
    if (/squared|absolute/iu.test((program.metric ?? program.loss).name)) {
      for (const [says, of] of measures) {
        kinds.push([says, false, ({ outputs }, { data: { t } }) => [of(outputs, t)]]);
      }
    }
    if (/entropy/iu.test(program.loss.name)) {
      for (const base of [2, 10]) {
        const perBit = 1 / log(base);
        kinds.push([
          {
            en: `losses with the logarithm to base ${base}`,
            zh: `以 ${base} 为底的对数算出的损失`,
          },
          false,
          ({ epoch, losses }) => [perBit * losses[epoch]],
        ]);
      }
    }
  }
  const lists = epochListsOf(program, article, numbers, epochs).filter(
    (list) => list.epochs(program).length === count,
  );
  return lists.flatMap((list) =>
    kinds.map(([says, isUsual, values]): Reading => ({
      kind: 'losses',
      says: { en: `${says.en}, ${list.says.en}`, zh: `${list.says.zh}的${says.zh}` },
      isUsual: isUsual && list.isUsual,
      isFrequent: isUsual,
      parts: (varied) => {
        const of = list.epochs(varied);
        const fits = of.every(
          (epoch) => epoch >= (varied.running ? 1 : 0) && epoch <= varied.epochs,
        );
        return fits ? of.map((epoch) => ({ epoch, values })) : [];
      },
    })),
  );
}

function factorsOf({ batchSize, data }: Training): (readonly [number, Text])[] {
  const samples = 'x' in data ? data.x.rows : (batchSize ?? 1);
  const factors: [number, Text][] = [
    [0.5, { en: 'half the losses', zh: '损失的一半' }],
    [2, { en: 'twice the losses', zh: '损失的两倍' }],
  ];
  if (samples > 2) {
    factors.push([1 / samples, { en: 'losses per sample', zh: '每个样本的损失' }]);
  }
  return factors;
}

interface EpochList {
  readonly says: Text;
  readonly isUsual: boolean;
  epochs(program: Training): readonly number[];
}

/** Of which epochs so many losses may be. */
function epochListsOf(
  program: Training,
  { losses }: ArticleEpochs,
  numbers: readonly GivenNumber[],
  given: readonly number[] | undefined,
): EpochList[] {
  const n = numbers.length;
  const printed = losses.length > 0 ? losses : program.checkpoints;
  const lists: EpochList[] = [];
  const add = (epochs: readonly number[], isUsual = true): void => {
    lists.push({ says: atEpochs(epochs), isUsual, epochs: () => epochs });
  };
  if (given) {
    add(given);
    return lists;
  }
  const labels = numbers.map(({ epoch }) => epoch);
  const known = labels.filter((epoch) => epoch !== undefined);
  if (known.length === n && n > 0) {
    const usual = [0, 1].filter((shift) => known.every((e) => printed.includes(e + shift)));
    const running = program.running ? [1] : [0, 1];
    for (const shift of [0, 1]) {
      const isUsual = usual.length > 0 ? usual.includes(shift) : running.includes(shift);
      add(
        known.map((e) => e + shift),
        isUsual,
      );
    }
    return lists;
  }
  if (printed.length >= n) {
    add(printed.slice(0, n));
    add(printed.slice(-n));
    add(
      printed.slice(0, n).map((e) => e + 1),
      false,
    );
    if (printed[0] > 0) {
      add(
        printed.slice(0, n).map((e) => e - 1),
        false,
      );
    }
  }
  const first = program.running ? 1 : 0;
  add(Array.from({ length: n }, (_, i) => i + first));
  if (first === 0) add(Array.from({ length: n }, (_, i) => i + 1));
  if (n > 1) {
    const step = Math.floor(program.epochs / n);
    if (step > 1) {
      add(Array.from({ length: n }, (_, i) => i * step + first));
      add(Array.from({ length: n }, (_, i) => (i + 1) * step));
      add(Array.from({ length: n }, (_, i) => Math.round((i * program.epochs) / (n - 1))));
    }
  } else {
    lists.push(
      { says: atEnd.says, isUsual: true, epochs: (varied) => [varied.epochs] },
      { says: beforeLastUpdate.says, isUsual: true, epochs: (varied) => [varied.epochs - 1] },
    );
  }
  const seen = new Set<string>();
  return lists.filter((list) => {
    const key = list.epochs(program).join();
    return !seen.has(key) && seen.add(key);
  });
}

function atEpochs(epochs: readonly number[]): Text {
  const shown = epochs.map((epoch) => epoch.toLocaleString('en'));
  const few = shown.length > 4 ? [...shown.slice(0, 2), '...', ...shown.slice(-1)] : shown;
  return {
    en: `at epoch${shown.length > 1 ? 's' : ''} ${few.join(', ')}`,
    zh: `第 ${few.join('、')} 轮`,
  };
}
