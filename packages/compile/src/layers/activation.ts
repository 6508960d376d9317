import type { Layer } from '@retrace/nn';
import { each } from '../each.ts';
import { elementwise } from '../tile.ts';
import type { Writer } from '../writer.ts';
import type { LayerEmitter } from './layer-emitter.ts';

/**
 * The emitter of a layer that applies one function to each element.
 *
 * @param forward y = f(z), of many pairs at once.
 * @param backward dz = dy f'(z), with the slope taken from y.
 */
export function activation(
  twin: Layer,
  forward: (w: Writer, z: readonly string[]) => string[],
  backward: (y: string, dy: string) => string,
): LayerEmitter {
  return {
    twin,
    canOverflow: false,
    inTiles: {
      forward: (w, x) => ({ ...x, numbers: w.all(x.numbers, (z) => forward(w, z)) }),
      gradients: () => ({}),
      back: (w, { y, dy }) => elementwise(w, [y, dy], backward),
    },
    inMemory: {
      forward: (w, { x, y, rows, inputs }) =>
        each(w, rows * inputs, [x], y, (z) => forward(w, [z])[0]),
      gradients: () => undefined,
      back: (w, { y, dy, dx, rows, inputs }) => each(w, rows * inputs, [y, dy], dx, backward),
    },
  };
}
