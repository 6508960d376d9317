import { column, matrix } from '@retrace/linalg';
import type { Data } from '@retrace/nn';

/**
 * Four people: weight and height, shifted by constants so that they lie around 0, and 1 for female.
 * In the order of the article: Alice, Bob, Charlie, Diana.
 */
export const data: Data = {
  x: matrix([
    [-2, -1],
    [25, 6],
    [17, 4],
    [-15, -6],
  ]),
  t: column([1, 0, 0, 1]),
};
