import { column, type Matrix, matrix } from '@retrace/linalg';
import type { Data } from '@retrace/nn';

/** All four pairs of two bits, and a third input that is always 1 and so serves as the bias. */
const x: Matrix = matrix([
  [0, 0, 1],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 1],
]);

/** The target is the first input: one layer of weights is enough. */
export const firstInput: Data = { x, t: column([0, 0, 1, 1]) };

/** The target is 1 where just one of the two inputs is: no single layer of weights can say that. */
export const exclusiveOr: Data = { x, t: column([0, 1, 1, 0]) };
