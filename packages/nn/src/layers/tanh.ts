import { tanhInto } from '@retrace/elementary';
import { activation } from './activation.ts';
import type { Layer } from './layer.ts';

/** Squeezes any number into (-1, 1): y = tanh z. Its slope is 1 - y². */
export function tanh(): Layer {
  return layer;
}

const layer = activation(
  'tanh',
  tanhInto,
  (y, dy, dz) => {
    for (let i = 0; i < dz.length; i++) {
      const value = y[i];
      dz[i] = dy[i] * (1 - value * value);
    }
  },
  { forward: 'y = tanh(z)', backward: 'dz = dy · (1 − y²)' },
);
