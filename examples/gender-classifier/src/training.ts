import {
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
const neuronByNeuron: Initializer = ({ parameters: [hidden, output] }, rng) => {
  for (const [W, neuron] of [
    [hidden.W, 0],
    [hidden.W, 1],
    [output.W, 0],
  ] as const) {
    for (let input = 0; input < W.rows; input++) W.data[input * W.cols + neuron] = rng.normal();
  }
  for (const { b } of [hidden, output])
    b?.data.forEach((_, i, values) => (values[i] = rng.normal()));
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
  title: 'A 2-2-1 network learns to tell women from men',
  // The article has no seed. This is the smallest that reproduces its printed figures.
  seed: 4366,
  data,
  layers,
  initialize: neuronByNeuron,
  loss: meanSquaredError,
  optimizer: gradientDescent({ learningRate: 0.1 }),
  batchSize: 1,
  epochs: 1000,
  metric: meanSquaredError,
  stops: log.map(([epoch]) => epoch + 1),
  figures: log.map(([epoch, loss]) =>
    printed(`Epoch ${epoch} loss`, loss, (run) => run.at(epoch + 1).loss),
  ),
  names: {
    inputs: [
      { name: 'weight', unit: 'pounds', origin: 135 },
      { name: 'height', unit: 'inches', origin: 66 },
    ],
    outputs: [{ name: 'female' }],
    samples: ['Alice', 'Bob', 'Charlie', 'Diana'],
  },
  pictures: [
    networkDiagram({ title: 'Nine numbers, trained: six weights and three biases' }),
    lossCurve({ title: 'A hundredth of the loss is left after a thousand epochs' }),
    decisionSurface({
      epochs: [0, 1000],
      title: 'The network learns where to draw the line',
    }),
    outputsAgainstTargets({ title: 'Four people, before and after training' }),
  ],
  claims: {
    'each of the four people is classified rightly': (run) =>
      run.last().outputs.data.every((output, i) => Math.round(output) === run.data.t.data[i]),
  },
});
