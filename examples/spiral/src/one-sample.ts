import { type Calculation, calculation, printed } from '@retrace/lesson';
import { log } from '@retrace/elementary';
import { map, type Matrix, row, zeros } from '@retrace/linalg';
import { softmaxCrossEntropy } from '@retrace/nn';

/** Scores whose softmax are these probabilities. */
function scoresOf(p: Matrix): Matrix {
  return map(p, log);
}

/** The example that the article works out by hand. */
export const oneSample: Calculation = calculation({
  slug: 'one-sample',
  title: { en: 'The gradient of a single sample', zh: '单个样本的梯度' },
  printed: [
    printed<void>({ en: 'the loss of three equal scores', zh: '三个得分相等时的损失' }, '1.1', () =>
      softmaxCrossEntropy.value(zeros(1, 3), row([0, 1, 0])),
    ),
    printed<void>(
      {
        en: 'gradient for p = (0.2, 0.3, 0.5), class 1',
        zh: 'p = 0.2、0.3、0.5，正确的是第 1 类：梯度',
      },
      ['0.2', '-0.7', '0.5'],
      () =>
        softmaxCrossEntropy.gradient(scoresOf(row([0.2, 0.3, 0.5])), row([0, 1, 0]), zeros(1, 3)),
    ),
  ],
});
