import {
  type PrintedValue,
  type Run,
  type Text,
  type Training,
  training,
  type TrainingPicture,
} from '@retrace/lesson';
import { column, matrix } from '@retrace/linalg';
import {
  type Data,
  dense,
  gradientDescent,
  halfSumSquaredError,
  meanAbsoluteError,
  sigmoid,
  uniform,
} from '@retrace/nn';
import { printedEach } from './figure.ts';

/** XOR of the first two inputs; the third is always 1. */
const exclusiveOr: Data = {
  x: matrix([
    [0, 0, 1],
    [0, 1, 1],
    [1, 0, 1],
    [1, 1, 1],
  ]),
  t: column([0, 1, 1, 0]),
};

/** Every 10,000 iterations, before that iteration's update. */
const reports = [0, 10_000, 20_000, 30_000, 40_000, 50_000];

/** The network of the xor lesson with a learning rate, alpha, and so many hidden neurons. */
export function xorWith(
  learningRate: number,
  hidden: number,
  own: {
    readonly slug: string;
    readonly title: Text;
    readonly printed: readonly PrintedValue<Run>[];
    readonly pictures: readonly TrainingPicture[];
  },
): Training {
  return training({
    ...own,
    seed: 1, // again before each alpha
    data: exclusiveOr,
    layers: [
      dense(3, hidden, { bias: false }),
      sigmoid(),
      dense(hidden, 1, { bias: false }),
      sigmoid(),
    ],
    initialize: uniform(-1, 1),
    loss: halfSumSquaredError,
    optimizer: gradientDescent({ learningRate }),
    epochs: 60_000,
    metric: meanAbsoluteError,
    checkpoints: reports,
  });
}

/** `alpha-0-01` for 0.01 */
export function slugOf(learningRate: number): string {
  return `alpha-${String(learningRate).replace('.', '-')}`;
}

/** The mean errors that a script prints of one training. */
export function printedErrors(
  script: number,
  figures: string,
  because: Text,
): readonly PrintedValue<Run>[] {
  return printedEach(
    figures,
    (i) => ({
      en: `script ${script}: error after ${reports[i].toLocaleString('en')} iterations`,
      zh: `程序 ${script}：${reports[i].toLocaleString('en')} 次迭代后的误差`,
    }),
    (run, i) => run.at(reports[i]).loss,
    because,
  );
}
