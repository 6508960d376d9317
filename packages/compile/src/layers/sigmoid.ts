import { sigmoid as twin } from '@retrace/nn';
import { exp } from '../exp.ts';
import { add, both, div, mul, neg, sub } from '../writer.ts';
import { activation } from './activation.ts';
import type { LayerEmitter } from './layer-emitter.ts';

const one = both(1);

/** y = 1 / (1 + exp(-z));   dz = dy (y (1 - y)) */
export const sigmoid: LayerEmitter = activation(
  twin(),
  (w, z) =>
    exp(
      w,
      z.map((value) => w.let(neg(value))),
    ).map((e) => w.let(div(one, add(one, e)))),
  (y, dy) => mul(dy, mul(y, sub(one, y))),
);
