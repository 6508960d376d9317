import {
  claim,
  decisionSurface,
  lossCurve,
  networkDiagram,
  outputsAgainstTargets,
  printed,
  type Training,
  training,
} from '@retrace/lesson';
import { gradientDescent, type Initializer, meanSquaredError } from '@retrace/nn';
import { data } from './data.ts';
import { layers } from './layers.ts';

/** The article draws all weights, neuron by neuron, and then all biases. */
const neuronByNeuron: Initializer = {
  name: 'neuronByNeuron',
  options: {},
  fill(network, rng) {
    const {
      parameters: [hidden, output],
    } = network;
    for (const [W, neuron] of [
      [hidden.W, 0],
      [hidden.W, 1],
      [output.W, 0],
    ] as const) {
      for (let input = 0; input < W.rows; input++) W.data[input * W.cols + neuron] = rng.normal();
    }
    for (const { b } of [hidden, output])
      b?.data.forEach((_, i, values) => (values[i] = rng.normal()));
  },
};

/** The log of the article: "Epoch e loss" stands after e + 1 passes over the data. */
const log: readonly (readonly [epoch: number, loss: string])[] = [
  [0, '0.142'],
  [100, '0.017'],
  [200, '0.008'],
  [300, '0.005'],
  [400, '0.004'],
  [500, '0.003'],
  [600, '0.003'],
  [700, '0.002'],
  [800, '0.002'],
  [900, '0.002'],
];

export const classifier: Training = training({
  slug: 'training',
  title: { en: 'A 2-2-1 network learns to tell women from men', zh: '2-2-1 网络学会分辨男女' },
  // The article has no seed. This is the smallest that reproduces its printed losses.
  seed: 4366,
  data,
  layers,
  initialize: neuronByNeuron,
  loss: meanSquaredError,
  optimizer: gradientDescent({ learningRate: 0.1 }),
  batchSize: 1,
  epochs: 1000,
  metric: meanSquaredError,
  checkpoints: log.map(([epoch]) => epoch + 1),
  printed: log.map(([epoch, loss]) =>
    printed(
      { en: `Epoch ${epoch} loss`, zh: `Epoch ${epoch} 的损失` },
      loss,
      (run) => run.at(epoch + 1).loss,
    ),
  ),
  names: {
    inputs: [
      { name: { en: 'weight', zh: '体重' }, unit: { en: 'pounds', zh: '磅' }, origin: 135 },
      { name: { en: 'height', zh: '身高' }, unit: { en: 'inches', zh: '英寸' }, origin: 66 },
    ],
    outputs: [{ name: { en: 'female', zh: '女性' } }],
    samples: [
      { en: 'Alice', zh: 'Alice' },
      { en: 'Bob', zh: 'Bob' },
      { en: 'Charlie', zh: 'Charlie' },
      { en: 'Diana', zh: 'Diana' },
    ],
  },
  pictures: [
    networkDiagram({
      title: {
        en: 'Nine numbers, trained: six weights and three biases',
        zh: '训练好的九个数：六个权重，三个偏置',
      },
    }),
    lossCurve({
      title: {
        en: 'A hundredth of the loss is left after a thousand epochs',
        zh: '一千轮后，损失只剩百分之一',
      },
    }),
    decisionSurface({
      epochs: [0, 1000],
      title: { en: 'The network learns where to draw the line', zh: '网络学会把分界线画在哪里' },
    }),
    outputsAgainstTargets({
      title: { en: 'Four people, before and after training', zh: '四个人，训练前和训练后' },
    }),
  ],
  claims: [
    claim({ en: 'all four people are classified correctly', zh: '四个人全部分类正确' }, (run) =>
      run.last().outputs.data.every((output, i) => Math.round(output) === run.data.t.data[i]),
    ),
  ],
});
