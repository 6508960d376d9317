import { sigmoid, tanh } from '@retrace/elementary';
import { checkSize, checkUnknown, deepFreeze } from '../named.ts';
import type { Layer } from './layer.ts';

/** Functions f, and their slopes taken from the output y. */
const activations = {
  tanh: { f: tanh, slope: (y: number): number => 1 - y * y, slopeText: '(1 − hₜ²)' },
  sigmoid: { f: sigmoid, slope: (y: number): number => y * (1 - y), slopeText: 'hₜ (1 − hₜ)' },
};

/**
 * A layer that reads a sequence, and remembers: h_t = f((x_t Wx + h_{t-1} Wh) + b), with h_0 = 0. Its
 * weights are the same at each step.
 *
 * Shapes   x: batchSize x (steps · inputs)   y: all h_t, batchSize x (steps · hidden)
 *          Wx: inputs x hidden   Wh: hidden x hidden   b: 1 x hidden
 *
 * What one step adds to a gradient is computed whole before it is added, the last step first:
 * dWx = x_Tᵀ dz_T + ... + x_1ᵀ dz_1.
 *
 * @param options.activation f; tanh when omitted.
 * @param options.bias Whether the layer adds b; true when omitted.
 * @throws {RangeError} if a size is not a whole number of at least 1, activation or bias is something else,
 *   or an option is unknown
 * @see Werbos, Backpropagation Through Time: What It Does and How to Do It (1990)
 */
export function recurrent({
  steps,
  inputs,
  hidden,
  activation = 'tanh',
  bias = true,
  ...unknown
}: {
  readonly steps: number;
  readonly inputs: number;
  readonly hidden: number;
  readonly activation?: 'tanh' | 'sigmoid';
  readonly bias?: boolean;
}): Layer {
  checkUnknown('recurrent', unknown, 'steps, inputs, hidden, activation, bias');
  for (const [name, size] of Object.entries({ steps, inputs, hidden })) {
    checkSize('recurrent', name, size);
  }
  if (!Object.hasOwn(activations, activation)) {
    throw new RangeError(
      `recurrent: bad activation: got ${activation}; it must be 'tanh' or 'sigmoid'`,
    );
  }
  if (typeof bias !== 'boolean') {
    throw new RangeError(`recurrent: bad bias: got ${String(bias)}; it must be true or false`);
  }
  const { f, slope, slopeText } = activations[activation];
  return deepFreeze<Layer>({
    name: 'recurrent',
    options: { steps, inputs, hidden, activation, bias },
    inputs: steps * inputs,
    outputs: () => steps * hidden,
    parameters: {
      Wx: [inputs, hidden],
      Wh: [hidden, hidden],
      ...(bias ? { b: [hidden] } : {}),
    },
    formula: {
      forward: `hₜ = ${activation}(xₜ Wx + hₜ₋₁ Wh${bias ? ' + b' : ''})`,
      backward: `dzₜ = (dzₜ₊₁ Whᵀ + dyₜ) · ${slopeText}, dWx = Σ xₜᵀ dzₜ, dWh = Σ hₜ₋₁ᵀ dzₜ`,
    },
    kept: steps * hidden, // for all dz_t
    forward({ x, y, parameters: { Wx, Wh, b } }) {
      for (let i = 0; i < x.rows; i++) {
        for (let t = 0; t < steps; t++) {
          const xt = (i * steps + t) * inputs;
          const ht = (i * steps + t) * hidden;
          for (let j = 0; j < hidden; j++) {
            let fromX = 0;
            for (let k = 0; k < inputs; k++) fromX += x.data[xt + k] * Wx.data[k * hidden + j];
            let fromH = 0;
            for (let k = 0; k < hidden; k++) {
              fromH += (t === 0 ? 0 : y.data[ht - hidden + k]) * Wh.data[k * hidden + j];
            }
            const z = fromX + fromH;
            y.data[ht + j] = f(b ? z + b.data[j] : z);
          }
        }
      }
    },
    backward({
      x,
      y,
      dy,
      dx,
      kept: dz,
      parameters: { Wx, Wh },
      gradients: { Wx: dWx, Wh: dWh, b: db },
    }) {
      dWx.data.fill(0);
      dWh.data.fill(0);
      db?.data.fill(0);
      for (let t = steps - 1; t >= 0; t--) {
        for (let i = 0; i < x.rows; i++) {
          const ht = (i * steps + t) * hidden;
          for (let j = 0; j < hidden; j++) {
            let dh = dy.data[ht + j];
            if (t < steps - 1) dh = dotRow(dz, ht + hidden, Wh.data, j * hidden, hidden) + dh;
            dz[ht + j] = dh * slope(y.data[ht + j]);
          }
          const xt = (i * steps + t) * inputs;
          for (let k = 0; k < inputs; k++) {
            if (dx) dx.data[xt + k] = dotRow(dz, ht, Wx.data, k * hidden, hidden);
          }
        }
        // One step's complete products, and column sum.
        for (let j = 0; j < hidden; j++) {
          for (let k = 0; k < inputs; k++) {
            let sum = 0;
            for (let i = 0; i < x.rows; i++) {
              sum += x.data[(i * steps + t) * inputs + k] * dz[(i * steps + t) * hidden + j];
            }
            dWx.data[k * hidden + j] += sum;
          }
          for (let k = 0; k < hidden; k++) {
            let sum = 0;
            for (let i = 0; i < x.rows; i++) {
              const ht = (i * steps + t) * hidden;
              sum += (t === 0 ? 0 : y.data[ht - hidden + k]) * dz[ht + j];
            }
            dWh.data[k * hidden + j] += sum;
          }
          if (!db) continue;
          let sum = 0;
          for (let i = 0; i < x.rows; i++) sum += dz[(i * steps + t) * hidden + j];
          db.data[j] += sum;
        }
      }
    },
  });
}

/** The sum of a[i + n] b[j + n], n ascending up to length. */
function dotRow(a: Float64Array, i: number, b: Float64Array, j: number, length: number): number {
  let sum = 0;
  for (let n = 0; n < length; n++) sum += a[i + n] * b[j + n];
  return sum;
}
