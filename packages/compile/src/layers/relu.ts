import { relu as twin } from '@retrace/nn';
import { both, mul } from '../writer.ts';
import { activation } from './activation.ts';
import type { LayerEmitter } from './layer-emitter.ts';

const [zero, one] = [both(0), both(1)];

/** y = max(0, z), and NaN for NaN;   dz = dy where y > 0, else dy 0 */
export const relu: LayerEmitter = activation(
  twin(),
  (w, z) => z.map((value) => w.let(`(f64x2.max ${zero} ${value})`)),
  (y, dy) => mul(dy, `(v128.and (f64x2.gt ${y} ${zero}) ${one})`),
);
