import type { LayerEmitter } from '@retrace/compile';
import { activationEmitter, both, maskingEmitter, mul } from '@retrace/compile/emitters';
import { activation, type Layer } from '@retrace/nn';

/**
 * The chapter's relu, y = z where z >= 0, else 0, with its slip: the slope is taken as 1 where y >= 0. That
 * is everywhere, since no y is below 0; so the error also goes back to neurons that were silent.
 *
 * Rule: dz = dy. The derivative would be dy where z > 0, else 0, as in `relu`.
 */
export function reluOfSlopeOne(): Layer {
  return slopeOne;
}

const slopeOne = Object.freeze<Layer>({
  ...activation(
    'reluOfSlopeOne',
    (z, y) => {
      for (let i = 0; i < y.length; i++) y[i] = z[i] >= 0 ? z[i] : 0;
    },
    (_y, dy, dz) => dz.set(dy),
    { forward: 'y = z ≥ 0 ? z : 0', backward: 'dz = dy' },
  ),
  ownRule: true,
});

/**
 * The chapter's dropout, y = x (k · 2), where k is 0 or 1 by a coin, with its slip: on the way back the
 * mask is applied without the factor 2. In prediction it lets everything through.
 *
 * Rule: dx = dy k. The derivative would be dy (k · 2), as in `dropout`.
 */
export function halfBackDropout(inputs: number): Layer {
  return Object.freeze<Layer>({
    name: 'halfBackDropout',
    options: Object.freeze({ inputs }),
    inputs,
    outputs: () => inputs,
    parameters: Object.freeze({}),
    formula: Object.freeze({ forward: 'y = x (k · 2), k ∈ {0, 1}', backward: 'dx = dy k' }),
    kept: inputs, // the mask
    draws: true,
    forward({ x, y, kept: mask, mode, rng }) {
      for (let i = 0; i < mask.length; i++) {
        mask[i] = mode === 'prediction' ? 1 : rng.randint(0, 2);
        y.data[i] = mode === 'prediction' ? x.data[i] : x.data[i] * (mask[i] * 2);
      }
    },
    backward({ dy, dx, kept: mask }) {
      if (dx) for (let i = 0; i < mask.length; i++) dx.data[i] = dy.data[i] * mask[i];
    },
  });
}

/** The same two as WebAssembly, two numbers at a time. */
export const slipEmitters: readonly LayerEmitter[] = [
  activationEmitter(
    slopeOne,
    (w, z) => z.map((value) => w.let(`(v128.and (f64x2.ge ${value} ${both(0)}) ${value})`)),
    (_y, dy) => dy,
  ),
  maskingEmitter(halfBackDropout(1), (x, k) => mul(x, mul(k, both(2))), mul),
];
