import { matrix, row } from '@retrace/linalg';
import { type Data, dense, given, type Initializer, type Layer, sigmoid } from '@retrace/nn';

/** One sample: inputs i1, i2 and the targets of o1, o2. */
export const data: Data = { x: row([0.05, 0.1]), t: row([0.01, 0.99]) };

/** Two inputs, two hidden neurons, two outputs. The article adds the biases and never updates them. */
export const layers: readonly Layer[] = [
  dense(2, 2, { bias: 'frozen' }),
  sigmoid(),
  dense(2, 2, { bias: 'frozen' }),
  sigmoid(),
];

/** A column for each neuron: w1, w2 lead to h1, and w3, w4 to h2; w5, w6 to o1, and w7, w8 to o2. */
export const firstWeights: Initializer = given([
  {
    W: matrix([
      [0.15, 0.25],
      [0.2, 0.3],
    ]),
    b: row([0.35, 0.35]),
  },
  {
    W: matrix([
      [0.4, 0.5],
      [0.45, 0.55],
    ]),
    b: row([0.6, 0.6]),
  },
]);
