import { type Matrix, view } from '@retrace/linalg';
import { deepFreeze } from '../named.ts';
import type { Network } from '../network.ts';
import type { Initializer } from './initializer.ts';

/**
 * Each matrix W uniform in (-limit, limit) with limit = sqrt(6 / (inputs + outputs)), and b = 0: a
 * width at which neither the values on their way forward nor the gradients on their way back grow or
 * fade. For tanh and sigmoid.
 *
 * @see Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks
 *   (2010), equation 16
 */
export function glorot(): Initializer {
  return deepFreeze<Initializer>({
    name: 'glorot',
    options: {},
    fill: (network, rng) =>
      fillMatrices(network, (W) => {
        const limit = Math.sqrt(6 / (W.rows + W.cols));
        rng.fillUniform(W.data, -limit, limit);
      }),
  });
}

/**
 * Each matrix W normal with deviation sqrt(2 / inputs), and b = 0: twice Glorot's variance on the way
 * forward, because relu cuts half of it away.
 *
 * @see He et al., Delving Deep into Rectifiers (2015), equation 10
 */
export function he(): Initializer {
  return deepFreeze<Initializer>({
    name: 'he',
    options: {},
    fill: (network, rng) =>
      fillMatrices(network, (W) => rng.fillNormal(W.data, 0, Math.sqrt(2 / W.rows))),
  });
}

/** Each matrix, such as W, in the order of theta; what is a row of numbers, such as b, becomes 0. */
function fillMatrices({ theta, parts }: Network, fill: (W: Matrix) => void): void {
  for (const { shape, start, end } of parts) {
    const [rows, cols] = shape;
    const values = theta.subarray(start, end);
    if (cols === undefined) values.fill(0);
    else fill(view(values, rows, cols));
  }
}
