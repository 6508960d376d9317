import {
  claim,
  decisionSurface,
  lossCurve,
  networkDiagram,
  outputsAgainstTargets,
  type Training,
  training,
} from '@retrace/lesson';
import { gradientDescent, halfSumSquaredError, meanAbsoluteError, uniform } from '@retrace/nn';
import { exclusiveOr } from './data.ts';
import { names } from './names.ts';
import { withHiddenLayer } from './networks.ts';

/** Every 10,000 iterations, before that iteration's update. */
const reports = [0, 10_000, 20_000, 30_000, 40_000, 50_000];

export const elevenLines: Training = training({
  slug: 'eleven-lines',
  title: { en: 'The network of eleven lines', zh: '十一行代码的网络' },
  // The eleven lines have no seed; the lesson takes 1.
  seed: 1,
  data: exclusiveOr,
  layers: withHiddenLayer,
  initialize: uniform(-1, 1),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 1 }),
  epochs: 60_000,
  metric: meanAbsoluteError,
  checkpoints: reports,
  names,
  pictures: [
    networkDiagram({
      title: { en: 'Four hidden neurons, sixteen weights', zh: '四个隐藏神经元，十六个权重' },
    }),
    lossCurve({
      title: {
        en: 'A plateau for a hundred epochs, and then a steep fall',
        zh: '一百轮的高原，然后陡降',
      },
    }),
    decisionSurface({
      epochs: [0, 200, 500, 60_000],
      title: {
        en: 'How the plane is divided until XOR fits',
        zh: '平面怎样一步步划分，直到符合异或',
      },
    }),
    outputsAgainstTargets({
      title: {
        en: 'Four samples: from “no idea” to the right answers',
        zh: '四个样本：从毫无头绪到全部答对',
      },
    }),
  ],
  claims: [
    claim(
      {
        en: 'the mean error is smaller at each report, every 10,000 iterations',
        zh: '每 10,000 次迭代报告一次，平均误差一次比一次小',
      },
      (run) =>
        reports.every((epoch, i) => i === 0 || run.at(epoch).loss < run.at(reports[i - 1]).loss),
    ),
    claim(
      { en: 'each output ends within 0.01 of its target', zh: '最后每个输出与目标值相差不到 0.01' },
      (run) => run.last().outputs.data.every((y, i) => Math.abs(y - run.data.t.data[i]) < 0.01),
    ),
  ],
});
