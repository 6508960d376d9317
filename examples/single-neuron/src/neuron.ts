import {
  below,
  claim,
  lossCurve,
  networkDiagram,
  outputsAgainstTargets,
  printed,
  type Training,
  training,
} from '@retrace/lesson';
import { abs, subtract } from '@retrace/linalg';
import {
  dense,
  gradientDescent,
  halfSumSquaredError,
  meanAbsoluteError,
  sigmoid,
  uniform,
} from '@retrace/nn';
import { data } from './data.ts';

/** Three inputs, three weights, one sigmoid: y = sigmoid(x W). */
export const neuron: Training = training({
  slug: 'neuron',
  title: {
    en: 'A neuron learns that only its first input matters',
    zh: '神经元学会：只有第一个输入管用',
  },
  seed: 1,
  data,
  layers: [dense(3, 1, { bias: false }), sigmoid()],
  initialize: uniform(-1, 1),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 1 }),
  epochs: 15_000,
  metric: meanAbsoluteError,
  printed: [
    printed(
      { en: 'initial weights', zh: '初始权重' },
      ['-0.16595599', '0.44064899', '-0.99977125'],
      (run) => run.at(0).parameters[0].W,
    ),
    printed(
      { en: 'trained weights', zh: '训练后的权重' },
      ['10.08740896', '-0.20695366', '-4.83757835'],
      (run) => run.last().parameters[0].W,
    ),
    below(
      { en: '|output - target| after training', zh: '训练后的 |输出 - 目标值|' },
      ['< 0.01', '< 0.01', '< 0.01', '< 0.01'],
      (run) => abs(subtract(run.last().outputs, run.data.t)),
    ),
  ],
  pictures: [
    networkDiagram({
      title: {
        en: 'The first input decides; the third, always 1, is a bias in disguise',
        zh: '第一个输入说了算；恒为 1 的第三个是乔装的偏置',
      },
    }),
    lossCurve({
      title: {
        en: 'Late learning is slow: ten times the epochs for a third of the error',
        zh: '后期学得慢：轮数增到十倍，误差才降到三分之一',
      },
    }),
    outputsAgainstTargets({
      title: {
        en: 'Four samples: unsure at first, right in the end',
        zh: '四个样本：起初没把握，最后都答对',
      },
    }),
  ],
  claims: [
    claim(
      { en: 'the first weight ends up by far the largest', zh: '最后，第一个权重比别的大得多' },
      (run) => {
        const [first, second, third] = run.last().parameters[0].W.data;
        return first > 2 * Math.abs(second) && first > 2 * Math.abs(third);
      },
    ),
  ],
});
