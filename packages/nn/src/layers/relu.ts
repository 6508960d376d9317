import { activation } from './activation.ts';
import type { Layer } from './layer.ts';

/**
 * Cuts off what is negative: y = max(0, z). Its slope is 1 where z > 0, else 0.
 *
 * The slope can be taken from the output, since y > 0 just where z > 0.
 */
export function relu(): Layer {
  return layer;
}

const layer = activation(
  'relu',
  (z, y) => {
    // Math.max hands a NaN on; a comparison would turn it into 0 and hide it.
    for (let i = 0; i < y.length; i++) y[i] = Math.max(0, z[i]);
  },
  (y, dy, dz) => {
    for (let i = 0; i < dz.length; i++) dz[i] = dy[i] * (y[i] > 0 ? 1 : 0);
  },
  { forward: 'y = max(0, z)', backward: 'dz = z > 0 ? dy : 0' },
);
