import { identity as twin } from '@retrace/nn';
import { activation } from './activation.ts';
import type { LayerEmitter } from './layer-emitter.ts';

/** y = z;   dz = dy */
export const identity: LayerEmitter = activation(
  twin(),
  (_w, z) => [...z],
  (_y, dy) => dy,
);
