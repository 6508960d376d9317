import { type Matrix, ShapeError, shapeOf } from '@retrace/linalg';
import { deepFreeze } from '../named.ts';
import { checkSameShape, type Metric } from './metric.ts';

/**
 * The share of samples whose largest output stands in the column of the largest target; of several
 * equally large ones, the first counts.
 *
 * @throws {ShapeError} also if there is only one column, which is always the largest
 */
export const accuracy: Metric = deepFreeze<Metric>({
  name: 'accuracy',
  options: {},
  value(y, t) {
    checkSameShape('accuracy', y, t);
    if (y.cols < 2) {
      throw new ShapeError(
        `accuracy: too few columns: y is ${shapeOf(y)}; a column for each class is needed, two at least`,
      );
    }
    let right = 0;
    for (let i = 0; i < y.rows; i++) if (columnOfLargest(y, i) === columnOfLargest(t, i)) right++;
    return right / y.rows;
  },
});

function columnOfLargest({ data, cols }: Matrix, row: number): number {
  let largest = 0;
  for (let j = 1; j < cols; j++) {
    if (data[row * cols + j] > data[row * cols + largest]) largest = j;
  }
  return largest;
}
