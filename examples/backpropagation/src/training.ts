import {
  claim,
  lossCurve,
  networkDiagram,
  outputsAgainstTargets,
  printed,
  type Training,
  training,
  type Run,
} from '@retrace/lesson';
import { transpose } from '@retrace/linalg';
import { gradientDescent, halfSumSquaredError } from '@retrace/nn';
import { data, firstWeights, layers } from './network.ts';

/** Weights as the article prints them: neuron by neuron, and so column by column of W. */
const updatedOnce: readonly (readonly [name: string, text: string, layer: number, at: number])[] = [
  ['w1', '0.149780716', 0, 0],
  ['w2', '0.19956143', 0, 1],
  ['w3', '0.24975114', 0, 2],
  ['w4', '0.29950229', 0, 3],
  ['w5', '0.35891648', 1, 0],
  ['w6', '0.408666186', 1, 1],
  ['w7', '0.511301270', 1, 2],
  ['w8', '0.561370121', 1, 3],
];

export const stepByStep: Training = training({
  slug: 'training',
  title: { en: 'One update by hand, and ten thousand more', zh: '手算一次更新，再更新一万次' },
  // All weights are given, so nothing is drawn.
  seed: null,
  data,
  layers,
  initialize: firstWeights,
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 0.5 }),
  epochs: 10_000,
  metric: halfSumSquaredError,
  names: {
    inputs: [{ name: { en: 'i₁', zh: 'i₁' } }, { name: { en: 'i₂', zh: 'i₂' } }],
    outputs: [{ name: { en: 'o₁', zh: 'o₁' } }, { name: { en: 'o₂', zh: 'o₂' } }],
  },
  pictures: [
    networkDiagram({
      title: {
        en: 'The weights into the outputs have done nearly all the work',
        zh: '几乎全靠通往输出层的权重',
      },
    }),
    lossCurve({
      title: {
        en: 'Ten slow updates, and then the error falls and falls',
        zh: '前十次更新进展缓慢，然后误差一路下降',
      },
    }),
    outputsAgainstTargets({
      title: { en: 'Both outputs end close to their targets', zh: '两个输出最后都接近目标值' },
    }),
  ],
  checkpoints: [9_999],
  printed: [
    printed({ en: 'E before training', zh: '训练前的 E' }, '0.298371109', (run) => run.at(0).loss),
    ...updatedOnce.map(([name, text, layer, at]) =>
      printed(
        { en: `${name} after 1 update`, zh: `1 次更新后的 ${name}` },
        text,
        (run: Run) => transpose(run.at(1).parameters[layer].W).data[at],
      ),
    ),
    // The article prints it for 10,000, when it is 0.0000351019.
    printed(
      { en: 'E after 9,999 updates', zh: '9,999 次更新后的 E' },
      '0.0000351085',
      (run) => run.at(9_999).loss,
    ),
  ],
  claims: [
    claim(
      { en: 'the error is smaller after the first update', zh: '第一次更新后，误差变小' },
      (run) => run.at(1).loss < run.at(0).loss,
    ),
    claim(
      {
        en: 'after 10,000 updates it is less than a thousandth of what it was',
        zh: '10,000 次更新后，误差不到原来的千分之一',
      },
      (run) => run.last().loss < run.at(0).loss / 1000,
    ),
  ],
});
