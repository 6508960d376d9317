import {
  lossCurve,
  networkDiagram,
  outputsAgainstTargets,
  printed,
  type Training,
  training,
  type TrainingRun,
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
  title: 'One update by hand, and ten thousand more',
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
    inputs: [{ name: 'i₁' }, { name: 'i₂' }],
    outputs: [{ name: 'o₁' }, { name: 'o₂' }],
  },
  pictures: [
    networkDiagram({ title: 'The weights into the outputs have done nearly all the work' }),
    lossCurve({ title: 'Ten slow updates, and then the error falls and falls' }),
    outputsAgainstTargets({ title: 'Both outputs end close to their targets' }),
  ],
  stops: [9_999],
  figures: [
    printed('E at first', '0.298371109', (run) => run.at(0).loss),
    ...updatedOnce.map(([name, text, layer, at]) =>
      printed(
        `${name} after 1 update`,
        text,
        (run: TrainingRun) => transpose(run.at(1).parameters[layer].W).data[at],
      ),
    ),
    // The article prints it for 10,000, when it is 0.0000351019.
    printed('E after 9,999 updates', '0.0000351085', (run) => run.at(9_999).loss),
  ],
  claims: {
    'the error is smaller after the first update': (run) => run.at(1).loss < run.at(0).loss,
    'after 10,000 updates it is less than a thousandth of what it was': (run) =>
      run.last().loss < run.at(0).loss / 1000,
  },
});
