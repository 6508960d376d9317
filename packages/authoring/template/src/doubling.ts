import { claim, printed, type Training, training } from '@retrace/lesson';
import { column, matrix } from '@retrace/linalg';
import { dense, given, gradientDescent, halfSumSquaredError } from '@retrace/nn';

/** ✎ One file per program. This one stands in for the article's: a weight that learns to double. */
export const doubling: Training = training({
  slug: 'doubling',
  title: { en: '✎ One weight learns to double its input', zh: '✎ 一个权重学会把输入加倍' },
  // Nothing is drawn. Where an article draws, give its seed, or let find-seed look for one.
  seed: null,
  data: { x: column([1, 2]), t: column([2, 4]) },
  layers: [dense(1, 1, { bias: false })],
  initialize: given([{ W: matrix([[0]]) }]),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 0.1 }),
  epochs: 20,
  metric: halfSumSquaredError,
  // What is kept beside epochs 0, 1, 2, 5, 10, 20, 50 ... and the last.
  checkpoints: [3],
  printed: [
    printed({ en: 'W after 1 epoch', zh: '1 轮后的 W' }, '1.0', (run) => run.at(1).parameters[0].W),
    printed({ en: 'W after 2 and 3 epochs', zh: '2 轮和 3 轮后的 W' }, ['1.5', '1.75'], (run) =>
      [2, 3].map((epoch) => run.at(epoch).parameters[0].W.data[0]),
    ),
  ],
  claims: [
    claim({ en: 'the loss falls at every epoch', zh: '损失每一轮都在下降' }, (run) =>
      run.last().losses.every((loss, epoch, losses) => epoch === 0 || loss < losses[epoch - 1]),
    ),
  ],
});
