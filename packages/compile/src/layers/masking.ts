import type { Layer } from '@retrace/nn';
import { each } from '../each.ts';
import type { LayerEmitter } from './layer-emitter.ts';

/**
 * The emitter of a layer that draws a mask, keeps it, and applies it to each element; in prediction it lets
 * everything through.
 *
 * @param forward y = f(x, mask)
 * @param backward dx = g(dy, mask)
 */
export function masking(
  twin: Layer,
  forward: (x: string, mask: string) => string,
  backward: (dy: string, mask: string) => string,
): LayerEmitter {
  return {
    twin,
    canOverflow: true,
    inMemory: {
      forward(w, { x, y, mask, rows, inputs }) {
        if (mask) each(w, rows * inputs, [x, mask], y, forward);
        else each(w, rows * inputs, [x], y, (value) => value);
      },
      gradients: () => undefined,
      back(w, { dy, dx, mask, rows, inputs }) {
        if (mask) each(w, rows * inputs, [dy, mask], dx, backward);
      },
    },
  };
}
