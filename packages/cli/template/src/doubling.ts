import { printed, type Training, training } from '@retrace/lesson';
import { column, matrix } from '@retrace/linalg';
import { dense, given, gradientDescent, halfSumSquaredError } from '@retrace/nn';

/** ✎ One file a program. This one stands in for the article's: a weight that learns to double. */
export const doubling: Training = training({
  slug: 'doubling',
  title: '✎ One weight learns to double its input',
  // Nothing is drawn. Where an article draws, give its seed, or let find-seed look for one.
  seed: null,
  data: { x: column([1, 2]), t: column([2, 4]) },
  layers: [dense(1, 1, { bias: false })],
  initialize: given([{ W: matrix([[0]]) }]),
  loss: halfSumSquaredError,
  optimizer: gradientDescent({ learningRate: 0.1 }),
  epochs: 20,
  metric: halfSumSquaredError,
  figures: [
    printed('W after 1 epoch', '1.0', (run) => run.at(1).parameters[0].W),
    printed('W after 2 epochs', '1.5', (run) => run.at(2).parameters[0].W),
  ],
  claims: {
    'the loss falls at every epoch': (run) =>
      run.last().losses.every((loss, epoch, losses) => epoch === 0 || loss < losses[epoch - 1]),
  },
});
