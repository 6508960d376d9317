import type { Run, Text, Training } from '@retrace/lesson';
import { map, type Matrix, zeros } from '@retrace/linalg';
import type { Parameters } from '@retrace/nn';
import {
  after,
  atEnd,
  beforeLastUpdate,
  type Part,
  type Reading,
  single,
  unusual,
} from './reading.ts';

/** A list of some of the numbers of all parameters. */
type Listing = (parameters: readonly Parameters[]) => number[];

export function weightReadings(
  program: Training,
  start: Run,
  epochs?: readonly number[],
): Reading[] {
  const whens =
    epochs?.length === 1
      ? [after(epochs[0])]
      : [atEnd, after(0), after(1), unusual(beforeLastUpdate)].filter(
          (when, i) => i < 2 || when.of(program) < program.epochs,
        );
  const { parameters } = start.at(0);
  const numbered = numberedWithBiases(parameters);
  const listings = new Map<string, readonly [Text, Part['values']]>();
  for (const [says, listing] of listingsOf(parameters.length)) {
    const order = listing(numbered).join();
    if (!listings.has(order)) listings.set(order, [says, (state) => listing(state.parameters)]);
  }
  return whens.flatMap((when) =>
    [...listings.values()].map(([says, values]) => single('weights', when, says, values)),
  );
}

/** Each place its number, and a bias where there may be one more: listings that differ then are two. */
function numberedWithBiases(parameters: readonly Parameters[]): Parameters[] {
  let next = 0;
  return parameters.map((layer) => {
    const { W } = layer;
    const all = W && !layer['b'] ? { ...layer, b: zeros(1, W.cols) } : layer;
    const entries = Object.entries(all);
    return Object.fromEntries(entries.map(([name, own]) => [name, map(own, () => next++)]));
  });
}

const byRow = ({ data }: Matrix): number[] => [...data];
export const byColumn = ({ data, rows, cols }: Matrix): number[] =>
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

const weights = listed(byRow, isMatrix);
const weightsByNeuron = listed(byColumn, isMatrix);
const biases = listed(byRow, (entry) => !isMatrix(entry));

function listingsOf(layers: number): (readonly [Text, Listing])[] {
  const all: (readonly [Text, Listing])[] = [
    [{ en: 'all parameters', zh: '全部参数' }, listed(byRow)],
    [{ en: 'all weights', zh: '全部权重' }, weights],
    [{ en: 'all weights, neuron by neuron', zh: '逐个神经元的全部权重' }, weightsByNeuron],
    [
      { en: 'all weights, then all biases', zh: '全部权重，然后全部偏置' },
      (p) => [...weights(p), ...biases(p)],
    ],
    [
      {
        en: 'all weights, neuron by neuron, then all biases',
        zh: '逐个神经元的权重，然后全部偏置',
      },
      (p) => [...weightsByNeuron(p), ...biases(p)],
    ],
    [
      { en: 'each neuron with its weights and bias', zh: '每个神经元的权重和偏置' },
      (p) => p.flatMap((layer) => byNeuron(layer, false)),
    ],
    [
      { en: 'each neuron with its bias and weights', zh: '每个神经元的偏置和权重' },
      (p) => p.flatMap((layer) => byNeuron(layer, true)),
    ],
  ];
  for (let i = 0; i < layers; i++) {
    const [en, zh] = [`of layer ${i + 1}`, `第 ${i + 1} 层`];
    all.push(
      [{ en: `the weights ${en}`, zh: `${zh}的权重` }, (p) => weights([p[i]])],
      [
        { en: `the weights ${en}, neuron by neuron`, zh: `${zh}逐个神经元的权重` },
        (p) => weightsByNeuron([p[i]]),
      ],
      [{ en: `weights and biases ${en}`, zh: `${zh}的权重和偏置` }, (p) => listed(byRow)([p[i]])],
      [{ en: `the biases ${en}`, zh: `${zh}的偏置` }, (p) => biases([p[i]])],
    );
  }
  return all;
}
