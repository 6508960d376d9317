import { tanh as twin } from '@retrace/nn';
import { tanh as tanhOf } from '../tanh.ts';
import { both, mul, sub } from '../writer.ts';
import { activation } from './activation.ts';
import type { LayerEmitter } from './layer-emitter.ts';

/** y = tanh z;   dz = dy (1 - y²) */
export const tanh: LayerEmitter = activation(
  twin(),
  (w, z) => tanhOf(w, z),
  (y, dy) => mul(dy, sub(both(1), mul(y, y))),
);
