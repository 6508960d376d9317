import { parameterPaths, printed, type Training, training } from '@retrace/lesson';
import { dense, gradientDescent } from '@retrace/nn';
import { fivePoints } from './data.ts';
import { coefficients, log } from './log.ts';
import { fromZero, oneSampleAtATime } from './setup.ts';

export const line: Training = training({
  ...oneSampleAtATime,
  slug: 'line',
  title: { en: 'A line, by stochastic gradient descent', zh: '用随机梯度下降拟合直线' },
  seed: null,
  data: fivePoints,
  layers: [dense(1, 1)],
  initialize: fromZero(1),
  optimizer: gradientDescent({ learningRate: 0.001 }),
  epochs: 50,
  names: { inputs: [{ name: 'x' }], outputs: [{ name: 'y' }] },
  pictures: [
    parameterPaths({
      title: { en: 'The slope runs ahead, the bias creeps', zh: '斜率跑在前面，偏置慢慢爬' },
    }),
  ],
  printed: [
    ...log(45, ['2.650', '2.627', '2.607', '2.589', '2.573']),
    printed(
      { en: 'bias and weight', zh: '偏置和权重' },
      ['0.22998234937311363', '0.8017220304137576'],
      coefficients,
    ),
  ],
});
