import type { Layer } from './layer.ts';

/**
 * A layer that applies one function to each element, and has nothing to learn.
 *
 * @param forward Writes y = f(z).
 * @param backward Writes dz = dy f'(z), with the slope f'(z) taken from the output y.
 */
export function activation(
  name: string,
  forward: (z: Float64Array, y: Float64Array) => void,
  backward: (y: Float64Array, dy: Float64Array, dz: Float64Array) => void,
): Layer {
  return Object.freeze<Layer>({
    name,
    forward(z, _, y) {
      forward(z.data, y.data);
    },
    backward(_z, y, dy, _parameters, _gradients, dz) {
      if (dz) backward(y.data, dy.data, dz.data);
    },
  });
}
