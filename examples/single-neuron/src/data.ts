import { column, matrix } from '@retrace/linalg';
import type { Data } from '@retrace/nn';

/** Four samples of three inputs. The target is the first input; the neuron is not told so. */
export const data: Data = {
  x: matrix([
    [0, 0, 1],
    [1, 1, 1],
    [1, 0, 1],
    [0, 1, 1],
  ]),
  t: column([0, 1, 1, 0]),
};
