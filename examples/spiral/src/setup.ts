import type { Names, Run } from '@retrace/lesson';
import {
  accuracy,
  gradientDescent,
  type Initializer,
  l2,
  type Setup,
  softmaxCrossEntropy,
} from '@retrace/nn';
import { drawSpiral } from './data.ts';

/** W = 0.01 times normal numbers, row by row, layer by layer; b = 0, without a draw. */
const smallWeights: Initializer = {
  name: 'smallWeights',
  options: {},
  fill({ parameters }, rng) {
    for (const { W, b } of parameters) {
      rng.fillNormal(W.data, 0, 0.01);
      b.data.fill(0);
    }
  },
};

/** What both classifiers have in common. The loss that is reported includes the penalty. */
export const shared: Omit<Setup, 'layers' | 'draws'> = {
  seed: 0, // the article has none; this one reproduces its figures
  data: drawSpiral,
  initialize: smallWeights,
  loss: softmaxCrossEntropy,
  penalty: l2({ factor: 0.5 * 1e-3 }),
  optimizer: gradientDescent({ learningRate: 1 }),
};

/**
 * Passes over normal numbers between the data and the weights. The cell that sets up the linear
 * classifier had been run three times before, with 2 x 3 weights each.
 */
export const skipped = 18;

export const names: Names = {
  inputs: [{ name: 'x' }, { name: 'y' }],
  outputs: [
    { name: { en: 'class 0', zh: '第 0 类' } },
    { name: { en: 'class 1', zh: '第 1 类' } },
    { name: { en: 'class 2', zh: '第 2 类' } },
  ],
};

/** How many points in a hundred are in the class with the largest score. */
export function percent(run: Run): number {
  return 100 * accuracy.value(run.last().outputs, run.data.t);
}
