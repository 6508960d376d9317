import { checkSize, checkUnknown, deepFreeze } from '../named.ts';
import type { Layer } from './layer.ts';

/**
 * A dense layer that is applied at each step of a sequence, with the same weights: z_t = x_t W + b.
 *
 * Shapes   x: batchSize x (steps · inputs)   z: batchSize x (steps · outputs)
 *          W: inputs x outputs   b: 1 x outputs
 *
 * It is not `dense` on more rows: as in `recurrent`, what one step adds to a gradient is computed whole
 * before it is added, the last step first: dW = x_Tᵀ dz_T + ... + x_1ᵀ dz_1. Another order rounds otherwise.
 *
 * @param options.bias Whether the layer adds b; true when omitted.
 * @throws {RangeError} if a size is not a whole number of at least 1, bias is something else, or an option
 *   is unknown
 */
export function timeDistributedDense({
  steps,
  inputs,
  outputs,
  bias = true,
  ...unknown
}: {
  readonly steps: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly bias?: boolean;
}): Layer {
  checkUnknown('timeDistributedDense', unknown, 'steps, inputs, outputs, bias');
  for (const [name, size] of Object.entries({ steps, inputs, outputs })) {
    checkSize('timeDistributedDense', name, size);
  }
  if (typeof bias !== 'boolean') {
    throw new RangeError(
      `timeDistributedDense: bad bias: got ${String(bias)}; it must be true or false`,
    );
  }
  return deepFreeze<Layer>({
    name: 'timeDistributedDense',
    options: { steps, inputs, outputs, bias },
    inputs: steps * inputs,
    outputs: () => steps * outputs,
    parameters: bias ? { W: [inputs, outputs], b: [outputs] } : { W: [inputs, outputs] },
    formula: {
      forward: bias ? 'zₜ = xₜ W + b' : 'zₜ = xₜ W',
      backward: 'dW = Σ xₜᵀ dzₜ, dxₜ = dzₜ Wᵀ',
    },
    forward({ x, y: z, parameters: { W, b } }) {
      // n counts all steps of all samples.
      for (let n = 0; n < x.rows * steps; n++) {
        for (let j = 0; j < outputs; j++) {
          let sum = 0;
          for (let k = 0; k < inputs; k++) sum += x.data[n * inputs + k] * W.data[k * outputs + j];
          z.data[n * outputs + j] = b ? sum + b.data[j] : sum;
        }
      }
    },
    backward({ x, dy: dz, dx, parameters: { W }, gradients: { W: dW, b: db } }) {
      dW.data.fill(0);
      db?.data.fill(0);
      for (let t = steps - 1; t >= 0; t--) {
        for (let j = 0; j < outputs; j++) {
          for (let k = 0; k < inputs; k++) {
            let sum = 0;
            for (let n = t; n < x.rows * steps; n += steps) {
              sum += x.data[n * inputs + k] * dz.data[n * outputs + j];
            }
            dW.data[k * outputs + j] += sum;
          }
          if (!db) continue;
          let sum = 0;
          for (let n = t; n < x.rows * steps; n += steps) sum += dz.data[n * outputs + j];
          db.data[j] += sum;
        }
      }
      if (!dx) return;
      for (let n = 0; n < x.rows * steps; n++) {
        for (let k = 0; k < inputs; k++) {
          let sum = 0;
          for (let j = 0; j < outputs; j++)
            sum += dz.data[n * outputs + j] * W.data[k * outputs + j];
          dx.data[n * inputs + k] = sum;
        }
      }
    },
  });
}
