import {
  halfMeanSquaredError,
  halfSumSquaredError,
  type Loss,
  meanSquaredError,
  sumSquaredError,
} from '@retrace/nn';
import type { Slip } from '../slip.ts';

const squared: readonly (readonly [Loss, Slip['says'], string])[] = [
  [
    sumSquaredError,
    {
      en: 'the gradient is that of the sum of squares, 2 (y - t)',
      zh: '梯度取自误差平方和，即 2 (y - t)',
    },
    'dy = 2 * (y - t)',
  ],
  [
    halfSumSquaredError,
    {
      en: 'the gradient is that of half the sum of squares, y - t',
      zh: '梯度取自误差平方和的一半，即 y - t',
    },
    'dy = y - t',
  ],
  [
    meanSquaredError,
    {
      en: 'the gradient is that of the mean of squares, 2 (y - t) / N',
      zh: '梯度取自均方误差，即 2 (y - t) / N',
    },
    'dy = 2 * (y - t) / N',
  ],
  [
    halfMeanSquaredError,
    {
      en: 'the gradient is that of half the mean of squares, (y - t) / N',
      zh: '梯度取自均方误差的一半，即 (y - t) / N',
    },
    'dy = (y - t) / N',
  ],
];

const lines = new Map(squared.map(([{ name }, , line]) => [name, line]));

/** Sum or mean, half or not. Where the loss is what is reported, that changes as well. */
export const squaredLosses: readonly Slip[] = squared.map(([loss, says, line]) => ({
  name: `loss-${loss.name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  about: 'loss',
  says,
  line: { right: [...lines.values()].find((other) => other !== line) ?? '', wrong: line },
  apply: (program) =>
    program.loss === loss || !lines.has(program.loss.name)
      ? undefined
      : {
          ...program,
          loss,
          ...(program.metric === program.loss && !program.running ? { metric: loss } : {}),
        },
}));

/** A mean left out, where the loss has one and is no square. */
export const sumOfRows: Slip = {
  name: 'loss-sum-over-samples',
  about: 'loss',
  says: {
    en: 'the gradient is summed over the samples, not averaged',
    zh: '梯度对样本求和，没有取平均',
  },
  line: { right: 'dscores /= num_examples', wrong: '# dscores /= num_examples' },
  apply(program) {
    const { loss } = program;
    if (!['softmaxCrossEntropy', 'hinge'].includes(loss.name)) return undefined;
    return {
      ...program,
      loss: {
        ...loss,
        name: `${loss.name} summed`,
        gradient(y, t, out) {
          loss.gradient(y, t, out);
          for (let i = 0; i < out.data.length; i++) out.data[i] *= y.rows;
          return out;
        },
      },
    };
  },
};
