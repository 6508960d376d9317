import {
  claim,
  holdsTo,
  lossCurve,
  networkDiagram,
  notChecked,
  oneStep,
  type OneStep,
  printed,
  type Run,
  startRun,
  type Text,
  type Training,
  training,
} from '@retrace/lesson';
import { rowsOf } from '@retrace/linalg';
import {
  accuracy,
  dense,
  given,
  gradientDescent,
  type Layer,
  type Parameters,
  type Setup,
  sigmoid,
} from '@retrace/nn';
import { biasFirst } from './bias-first.ts';
import { pointsOneHot } from './data.ts';
import { log } from './log.ts';
import { neuronByNeuron } from './neuron-by-neuron.ts';
import { oneSampleAtATime } from './setup.ts';

/** Two inputs, two hidden neurons, two outputs: one for each class. */
const layersOf = (neurons: (inputs: number, outputs: number) => Layer): readonly Layer[] => [
  neurons(2, 2),
  sigmoid(),
  neurons(2, 2),
  sigmoid(),
];

/** All but what the article says of it. */
const setup = {
  ...oneSampleAtATime,
  seed: 1,
  streams: { python: { generator: 'python' } },
  data: pointsOneHot,
  layers: layersOf(dense),
  initialize: neuronByNeuron,
  optimizer: gradientDescent({ learningRate: 0.5 }),
  epochs: 20,
  checkpoints: [19],
} as const satisfies Setup & Pick<Training, 'epochs' | 'checkpoints'>;

/**
 * What the article prints of each neuron: two weights and the bias, and its output and its delta of the last
 * step. Behind it, to how many digits it comes out where the bias is added last.
 */
const neurons: readonly {
  readonly name: Text;
  readonly printed: readonly (readonly [text: string, digits?: number])[];
}[] = [
  {
    name: { en: 'hidden neuron 1', zh: '隐藏神经元 1' },
    printed: [
      ['-1.4688375095432327'],
      ['1.850887325439514'],
      ['1.0858178629550297'],
      ['0.029980305604426185', 15],
      ['-0.0059546604162323625', 14],
    ],
  },
  {
    name: { en: 'hidden neuron 2', zh: '隐藏神经元 2' },
    printed: [
      ['0.37711098142462157', 15],
      ['-0.0625909894552989', 13],
      ['0.2765123702642716'],
      ['0.9456229000211323'],
      ['0.0026279652850863837', 15],
    ],
  },
  {
    name: { en: 'output neuron 1', zh: '输出神经元 1' },
    printed: [
      ['2.515394649397849'],
      ['-0.3391927502445985', 14],
      ['-0.9671565426390275', 15],
      ['0.23648794202357587'],
      ['-0.04270059278364587'],
    ],
  },
  {
    name: { en: 'output neuron 2', zh: '输出神经元 2' },
    printed: [
      ['-2.5584149848484263'],
      ['1.0036422106209202', 15],
      ['0.42383086467582715', 15],
      ['0.7790535202438367'],
      ['0.03803132596437354'],
    ],
  },
];

const withoutSeeds: Text = {
  en: 'the wheat seeds, a data set of UCI, are not in this repository',
  zh: 'UCI 的小麦种子数据不在这个仓库里',
};

const kinds: readonly Text[] = [
  { en: 'first weight', zh: '第一个权重' },
  { en: 'second weight', zh: '第二个权重' },
  { en: 'bias', zh: '偏置' },
  { en: 'last output', zh: '最后的输出' },
  { en: 'last delta', zh: '最后的 delta' },
];

const biasComesFirst: Text = {
  en: 'the article starts each sum with the bias; here it is added last. With the bias first all digits come out, as `order-of-summation` shows',
  zh: '原文求和从偏置开始，这里最后才加偏置。先加偏置，每一位都对得上，见下面的陈述',
};

/** The same numbers of a run, neuron by neuron. */
function numbersOf(run: Run): number[] {
  const step = lastStep(run);
  return run.last().parameters.flatMap(({ W, b }, layer) =>
    [0, 1].flatMap((j) => [
      W.data[j],
      W.data[2 + j],
      b.data[j],
      step[2 * layer + 1].y.data[j],
      -step[2 * layer].dy.data[j], // the article's delta is (t - y) times the slope
    ]),
  );
}

/** The step that sees the last sample in the last epoch. The nine before it lead there. */
function lastStep(run: Run): OneStep['layers'] {
  const { x, t } = run.data;
  const epoch = (parameters: readonly Parameters[], first: number, end: number) => ({
    ...setup,
    seed: null,
    layers: run.network.layers,
    data: { x: rowsOf(x, first, end), t: rowsOf(t, first, end) },
    initialize: given(parameters),
    epochs: 1,
    checkpoints: [],
  });
  const nine = startRun(epoch(run.at(19).parameters, 0, 9)).last();
  return oneStep(epoch(nine.parameters, 9, 10)).layers;
}

/** Whether all printed digits of all neurons come out where each sum starts with the bias. */
export function holdsWithTheBiasFirst(): boolean {
  const run = startRun({ ...setup, layers: layersOf(biasFirst) });
  const texts = neurons.flatMap((each) => each.printed.map(([text]) => text));
  return numbersOf(run).join() === texts.join();
}

export const backpropagation: Training = training({
  ...setup,
  slug: 'backpropagation',
  title: { en: 'Four neurons, and backpropagation', zh: '四个神经元与反向传播' },
  names: {
    inputs: [{ name: 'x₁' }, { name: 'x₂' }],
    outputs: [{ name: { en: 'class 0', zh: '类别 0' } }, { name: { en: 'class 1', zh: '类别 1' } }],
  },
  pictures: [
    networkDiagram({
      title: { en: 'Twelve numbers, after twenty epochs', zh: '二十轮之后的十二个数' },
    }),
    lossCurve({
      title: { en: 'The squared errors of each epoch', zh: '每一轮的误差平方和' },
    }),
  ],
  printed: [
    ...log(0, [
      '6.350',
      '5.531',
      '5.221',
      '4.951',
      '4.519',
      '4.173',
      '3.835',
      '3.506',
      '3.192',
      '2.898',
      '2.626',
      '2.377',
      '2.153',
      '1.953',
      '1.774',
      '1.614',
      '1.472',
      '1.346',
      '1.233',
      '1.132',
    ]),
    ...neurons.flatMap(({ name, printed: texts }, i) =>
      texts.map(([text, digits], k) =>
        printed<Run>(
          { en: `${name.en}: ${kinds[k].en}`, zh: `${name.zh}：${kinds[k].zh}` },
          text,
          (run) => numbersOf(run)[5 * i + k],
          digits === undefined ? undefined : holdsTo(digits, biasComesFirst),
        ),
      ),
    ),
    notChecked(
      { en: 'scores on the wheat seeds', zh: '小麦种子数据上的得分' },
      ['92.857', '92.857', '97.619', '92.857', '90.476'],
      withoutSeeds,
    ),
    notChecked(
      { en: 'mean accuracy on the wheat seeds', zh: '小麦种子数据上的平均准确率' },
      '93.333',
      withoutSeeds,
    ),
  ],
  claims: [
    claim(
      { en: 'all ten points are classified correctly', zh: '十个点全部分对' },
      (run) => accuracy.value(run.last().outputs, run.data.t) === 1,
    ),
  ],
});
