import type { Initializer } from './initializer.ts';

/**
 * W uniform in (-limit, limit) with limit = sqrt(6 / (inputs + outputs)), and b = 0: a width at
 * which neither the values on their way forward nor the gradients on their way back grow or fade.
 * For tanh and sigmoid.
 *
 * @see Glorot and Bengio, Understanding the difficulty of training deep feedforward neural networks
 *   (2010), equation 16
 */
export function glorot(): Initializer {
  return ({ parameters }, rng) => {
    for (const { W, b } of parameters) {
      const limit = Math.sqrt(6 / (W.rows + W.cols));
      for (let i = 0; i < W.data.length; i++) W.data[i] = rng.uniform(-limit, limit);
      b?.data.fill(0);
    }
  };
}

/**
 * W normal with deviation sqrt(2 / inputs), and b = 0: twice Glorot's variance on the way forward,
 * because relu cuts half of it away.
 *
 * @see He et al., Delving Deep into Rectifiers (2015), equation 10
 */
export function he(): Initializer {
  return ({ parameters }, rng) => {
    for (const { W, b } of parameters) {
      const deviation = Math.sqrt(2 / W.rows);
      for (let i = 0; i < W.data.length; i++) W.data[i] = rng.normal(0, deviation);
      b?.data.fill(0);
    }
  };
}
