import { sigmoidInto } from '@retrace/elementary';
import { activation } from './activation.ts';
import type { Layer } from './layer.ts';

/**
 * Squeezes any number into (0, 1): y = 1 / (1 + exp(-z)).
 *
 * Its slope needs only its output: dy/dz = y (1 - y), largest at z = 0, where it is 1/4.
 */
export function sigmoid(): Layer {
  return layer;
}

const layer = activation(
  'sigmoid',
  sigmoidInto,
  (y, dy, dz) => {
    for (let i = 0; i < dz.length; i++) {
      const value = y[i];
      dz[i] = dy[i] * (value * (1 - value));
    }
  },
  { forward: 'y = 1 / (1 + exp(−z))', backward: 'dz = dy · y (1 − y)' },
);
