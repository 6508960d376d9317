import type { Network } from '@retrace/nn';
import type { Slip } from '../slip.ts';
import { inOrder } from './parts.ts';

type Part = Network['parts'][number];

const isBias = ({ name }: Part): boolean => name === 'b';
const byRow = ({ start, end }: Part): number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

function byColumn({ shape: [rows, cols = 1], start, end }: Part): number[] {
  return Array.from(
    { length: end - start },
    (_, i) => start + (i % rows) * cols + Math.floor(i / rows),
  );
}

/** The parts of each layer. */
function layersOf({ parts }: Network): Part[][] {
  const layers = new Map<number, Part[]>();
  for (const part of parts) layers.set(part.layer, [...(layers.get(part.layer) ?? []), part]);
  return [...layers.values()];
}

/** Neuron by neuron: its weights, with its bias after or before them. */
function byNeuron(parts: readonly Part[], isBiasFirst: boolean): number[] {
  const W = parts.find(({ shape }) => shape.length === 2);
  const b = parts.find(isBias);
  if (!W || !b || parts.length > 2) return parts.flatMap(byColumn);
  const [rows] = W.shape;
  const weights = byColumn(W);
  return byRow(b).flatMap((bias, j) => {
    const own = weights.slice(j * rows, (j + 1) * rows);
    return isBiasFirst ? [bias, ...own] : [...own, bias];
  });
}

const byRows = 'W = np.random.uniform(-1, 1, (inputs, neurons))';
const byColumns = 'W = np.random.uniform(-1, 1, (neurons, inputs)).T';

function order(
  name: string,
  says: Slip['says'],
  wrong: string,
  places: (net: Network) => readonly number[],
): Slip {
  return {
    name: `drawn-${name}`,
    about: 'draw order',
    says,
    line: { right: wrong === byRows ? byColumns : byRows, wrong },
    apply: (program) => inOrder(program, places),
  };
}

export const drawOrders: readonly Slip[] = [
  order(
    'by-column',
    {
      en: 'the first weights are drawn neuron by neuron, column by column of W',
      zh: '初始权重逐个神经元抽取，即按 W 的列',
    },
    byColumns,
    ({ parts }) => parts.flatMap((part) => (isBias(part) ? byRow(part) : byColumn(part))),
  ),
  order(
    'by-row',
    {
      en: 'the first weights are drawn row by row of W, then b',
      zh: '初始权重按 W 的行抽取，然后是 b',
    },
    byRows,
    ({ parts }) => parts.flatMap(byRow),
  ),
  order(
    'later-layer-first',
    { en: 'the last layer is drawn first', zh: '先抽取最后一层' },
    'W2 = ...; W1 = ...',
    (net) => layersOf(net).toReversed().flat().flatMap(byRow),
  ),
  order(
    'biases-first',
    { en: 'the biases of a layer are drawn before its weights', zh: '每层先抽取偏置，再抽取权重' },
    'b = ...; W = ...',
    (net) =>
      layersOf(net).flatMap((parts) => [
        ...parts.filter(isBias).flatMap(byRow),
        ...parts.filter((part) => !isBias(part)).flatMap(byRow),
      ]),
  ),
  order(
    'biases-last',
    { en: 'all weights are drawn, and then all biases', zh: '先抽取全部权重，再抽取全部偏置' },
    'W1 = ...; W2 = ...; b1 = ...; b2 = ...',
    ({ parts }) => [
      ...parts.filter((part) => !isBias(part)).flatMap(byRow),
      ...parts.filter(isBias).flatMap(byRow),
    ],
  ),
  order(
    'all-biases-first',
    { en: 'all biases are drawn, and then all weights', zh: '先抽取全部偏置，再抽取全部权重' },
    'b1 = ...; b2 = ...; W1 = ...; W2 = ...',
    ({ parts }) => [
      ...parts.filter(isBias).flatMap(byRow),
      ...parts.filter((part) => !isBias(part)).flatMap(byRow),
    ],
  ),
  order(
    'by-neuron',
    { en: 'each neuron draws its weights, then its bias', zh: '每个神经元先抽权重，再抽偏置' },
    'neuron = [random() for i in range(inputs + 1)]',
    (net) => layersOf(net).flatMap((parts) => byNeuron(parts, false)),
  ),
  order(
    'bias-of-neuron-first',
    { en: 'each neuron draws its bias, then its weights', zh: '每个神经元先抽偏置，再抽权重' },
    'neuron = [random() for i in range(1 + inputs)]',
    (net) => layersOf(net).flatMap((parts) => byNeuron(parts, true)),
  ),
];
