import { sigmoid as logistic } from '@retrace/elementary';
import {
  decisionSurface,
  holdsTo,
  lossCurve,
  printed,
  type Training,
  training,
} from '@retrace/lesson';
import { dense, gradientDescent, sigmoid } from '@retrace/nn';
import { points } from './data.ts';
import { coefficients, log } from './log.ts';
import { names } from './names.ts';
import { fromZero, oneSampleAtATime } from './setup.ts';

const figures = ['-0.8596443546618897', '1.5223825112460005', '-2.218700210565016'];

/** The same training, with every operation in the article's order. */
function inTheArticlesOrder(): number[] {
  const { x, t } = points;
  let [bias, w1, w2] = [0, 0, 0];
  for (let epoch = 0; epoch < 100; epoch++) {
    for (let i = 0; i < x.rows; i++) {
      const [x1, x2] = [x.data[2 * i], x.data[2 * i + 1]];
      const y = logistic(bias + w1 * x1 + w2 * x2);
      const move = 0.3 * (t.data[i] - y) * y * (1 - y);
      bias += move;
      w1 += move * x1;
      w2 += move * x2;
    }
  }
  return [bias, w1, w2];
}

/** Whether all printed digits come out there. */
export function holdsInTheArticlesOrder(): boolean {
  return inTheArticlesOrder().join() === figures.join();
}

export const logisticRegression: Training = training({
  ...oneSampleAtATime,
  slug: 'logistic-regression',
  title: { en: 'The step made smooth: logistic regression', zh: '把台阶磨平：逻辑回归' },
  seed: null,
  data: points,
  layers: [dense(2, 1), sigmoid()],
  initialize: fromZero(2),
  optimizer: gradientDescent({ learningRate: 0.3 }),
  epochs: 100,
  names,
  pictures: [
    decisionSurface({
      epochs: [0, 1, 10, 100],
      title: {
        en: 'Sure far from the line, unsure close to it',
        zh: '离线远处有把握，线边上没把握',
      },
    }),
    lossCurve({
      title: {
        en: 'The errors of an epoch, each taken before its update',
        zh: '一轮里的误差之和，每个都在更新之前取',
      },
    }),
  ],
  printed: [
    ...log(95, ['0.023', '0.023', '0.023', '0.023', '0.022']),
    printed(
      { en: 'bias and weights', zh: '偏置和权重' },
      figures,
      coefficients,
      holdsTo(15, {
        en: 'the article starts each sum with the bias and multiplies by the learning rate first; here both come last. In its own order all digits come out, as `order-of-summation` shows',
        zh: '原文求和从偏置开始，先乘学习率；这里两样都放在最后。按原文的次序，每一位都对得上，见 `order-of-summation`',
      }),
    ),
  ],
});
