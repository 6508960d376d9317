import {
  decisionSurface,
  networkDiagram,
  notChecked,
  printed,
  type Training,
  training,
} from '@retrace/lesson';
import { dense, gradientDescent } from '@retrace/nn';
import { points } from './data.ts';
import { coefficients, log } from './log.ts';
import { names } from './names.ts';
import { fromZero, oneSampleAtATime } from './setup.ts';
import { step } from './step.ts';

export const perceptron: Training = training({
  ...oneSampleAtATime,
  slug: 'perceptron',
  title: { en: 'A perceptron: all or nothing', zh: '感知机：非此即彼' },
  seed: null,
  data: points,
  layers: [dense(2, 1), step()],
  initialize: fromZero(2),
  optimizer: gradientDescent({ learningRate: 0.1 }),
  epochs: 5,
  names,
  pictures: [
    decisionSurface({
      epochs: [0, 1, 2, 5],
      title: {
        en: 'A line that moves only when a point is wrong',
        zh: '只有分错了点，直线才移动',
      },
    }),
    networkDiagram({
      title: { en: 'Two weights and a bias', zh: '两个权重，一个偏置' },
    }),
  ],
  printed: [
    ...log(0, ['2.000', '1.000', '0.000', '0.000', '0.000']),
    printed(
      { en: 'bias and weights', zh: '偏置和权重' },
      ['-0.1', '0.20653640140000007', '-0.23418117710000003'],
      coefficients,
    ),
    printed(
      { en: 'predictions', zh: '预测' },
      ['0', '0', '0', '0', '0', '1', '1', '1', '1', '1'],
      (run) => run.last().outputs,
    ),
    notChecked(
      { en: 'scores and mean accuracy on the sonar data', zh: '声呐数据上的得分和平均准确率' },
      ['76.81159420289855', '69.56521739130434', '72.46376811594203', '72.947'],
      {
        en: 'the sonar data are not in this repository',
        zh: '声呐数据不在这个仓库里',
      },
    ),
  ],
});
