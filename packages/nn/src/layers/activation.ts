import { deepFreeze } from '../named.ts';
import type { Formula, Layer } from './layer.ts';

/**
 * A layer that applies one function to each element, and has nothing to learn.
 *
 * @param forward Writes y = f(z).
 * @param backward Writes dz = dy f'(z), with the slope f'(z) taken from the output y.
 * @param formula Both, as a page writes them.
 */
export function activation(
  name: string,
  forward: (z: Float64Array, y: Float64Array) => void,
  backward: (y: Float64Array, dy: Float64Array, dz: Float64Array) => void,
  formula?: Formula,
): Layer {
  return deepFreeze<Layer>({
    name,
    options: {},
    outputs: (inputs) => inputs,
    parameters: {},
    formula,
    forward: ({ x, y }) => forward(x.data, y.data),
    backward({ y, dy, dx }) {
      if (dx) backward(y.data, dy.data, dx.data);
    },
  });
}
