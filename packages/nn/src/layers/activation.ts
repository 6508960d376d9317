import { type Matrix, ShapeError, shapeOf } from '@retrace/linalg';
import type { Layer } from './layer.ts';

/**
 * A layer that applies one function to each element, and has nothing to learn.
 *
 * @param forward Writes y = f(z).
 * @param backward Writes dz = dy f'(z), with the slope f'(z) taken from the output y.
 *   The layer's own functions throw a ShapeError where the matrices they get differ in shape.
 */
export function activation(
  name: string,
  forward: (z: Float64Array, y: Float64Array) => void,
  backward: (y: Float64Array, dy: Float64Array, dz: Float64Array) => void,
): Layer {
  return Object.freeze<Layer>({
    name,
    forward(z, _, y) {
      checkSameShape(name, z, y);
      forward(z.data, y.data);
    },
    backward(_z, y, dy, _parameters, _gradients, dz) {
      if (!dz) return;
      checkSameShape(name, y, dz);
      checkSameShape(name, dy, dz);
      backward(y.data, dy.data, dz.data);
    },
  });
}

function checkSameShape(caller: string, from: Matrix, to: Matrix): void {
  if (from.rows !== to.rows || from.cols !== to.cols) {
    throw new ShapeError(
      `${caller}: shapes differ: got ${shapeOf(from)}, to write into ${shapeOf(to)}; they must be equal`,
    );
  }
}
