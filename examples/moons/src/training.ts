import {
  type Checkpoint,
  claim,
  decisionSurface,
  holdsTo,
  lossCurve,
  outputsAgainstTargets,
  printed,
  type PrintedValue,
  type Run,
  type Training,
  training,
} from '@retrace/lesson';
import { dense, gradientDescent, hinge, l2, type Layer, linearDecay, relu } from '@retrace/nn';
import { drawMoons } from './data.ts';
import { log } from './log.ts';
import { neuronByNeuron } from './neuron-by-neuron.ts';

const to14Digits = holdsTo(14, {
  en: 'the notebook keeps what a value is made of in a Python set. So the order in which gradients are added depends on memory addresses, and the last digits change from run to run',
  zh: '原文的程序把一个数由哪些数算出记在 Python 的 set 里，梯度相加的次序因此取决于内存地址，最后几位每次运行都不一样',
});

/** How many of the scores have the sign of their target, as a share of 1. */
function accuracy({ outputs }: Checkpoint, { data: { t } }: Run): number {
  return outputs.data.filter((score, i) => score > 0 === t.data[i] > 0).length / t.rows;
}

/** The smallest t y: how far the worst point is on its right side. */
function smallestMargin({ outputs }: Checkpoint, { data: { t } }: Run): number {
  return Math.min(...outputs.data.map((score, i) => t.data[i] * score));
}

export const layers: readonly Layer[] = [dense(2, 16), relu(), dense(16, 16), relu(), dense(16, 1)];

export const moons: Training = training({
  slug: 'training',
  title: { en: 'Two half-moons, told apart', zh: '分开两个半月' },
  seed: 1337,
  streams: { numpy: { generator: 'numpy' }, python: { generator: 'python' } },
  draws: { data: { stream: 'numpy' }, parameters: { stream: 'python' } },
  data: drawMoons,
  layers,
  initialize: neuronByNeuron,
  loss: hinge,
  penalty: l2({ factor: 1e-4, parameters: ['W', 'b'] }),
  optimizer: gradientDescent({ learningRate: linearDecay({ from: 1, fall: 0.9, steps: 100 }) }),
  epochs: 100,
  checkpoints: log.map((_, step) => step),
  names: {
    inputs: [{ name: 'x₁' }, { name: 'x₂' }],
    outputs: [{ name: { en: 'score', zh: '得分' } }],
  },
  pictures: [
    decisionSurface({
      epochs: [0, 5, 20, 100],
      title: {
        en: 'From a slanting cut to a line that bends between the moons',
        zh: '从一刀斜切，到在两个半月之间弯曲的分界线',
      },
    }),
    outputsAgainstTargets({
      title: {
        en: 'A hundred scores, all beyond their margin of 1',
        zh: '一百个得分，全都越过了间隔 1',
      },
    }),
    lossCurve({
      title: {
        en: 'Up and down, until no point is within the margin',
        zh: '起起落落，直到间隔之内再没有点',
      },
    }),
  ],
  printed: [
    printed<Run>(
      { en: 'loss and accuracy before training', zh: '训练前的损失和准确率' },
      ['0.8958441028683222', '0.5'],
      (run) => [run.at(0).loss, accuracy(run.at(0), run)],
    ),
    ...log.flatMap(([loss, percent], step): PrintedValue<Run>[] => [
      printed(
        { en: `step ${step} loss`, zh: `第 ${step} 步的损失` },
        loss,
        (run) => run.at(step).loss,
        // At step 0 nothing has been added in an order that depends on addresses.
        ...(step === 0 ? [] : [to14Digits]),
      ),
      printed(
        { en: `step ${step} accuracy`, zh: `第 ${step} 步的准确率` },
        percent,
        (run) => 100 * accuracy(run.at(step), run),
      ),
    ]),
  ],
  claims: [
    claim(
      {
        en: 'after a hundred steps all 100 points are on their right side',
        zh: '一百步之后，100 个点全部分对',
      },
      (run) => accuracy(run.last(), run) === 1,
    ),
    claim(
      {
        en: 'from step 84 on no point is within the margin, and the loss is the penalty alone',
        zh: '从第 84 步起，间隔之内没有点，损失只剩惩罚项',
      },
      (run) => log.every((_, step) => smallestMargin(run.at(step), run) >= 1 === step >= 84),
    ),
  ],
});
