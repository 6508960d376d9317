import { dense, type Layer } from '@retrace/nn';

/**
 * `dense` as the article adds it up: each sum starts with the bias, z = ((b + x₁w₁) + x₂w₂) + ..., where
 * `dense` adds the bias last. The same number but for its last bits.
 */
export function biasFirst(inputs: number, outputs: number): Layer {
  return Object.freeze<Layer>({
    ...dense(inputs, outputs),
    name: 'biasFirst',
    options: Object.freeze({ inputs, outputs }),
    formula: Object.freeze({ forward: 'z = b + x W', backward: 'dW = xᵀ dz, dx = dz Wᵀ' }),
    forward({ x, y, parameters: { W, b } }) {
      for (let i = 0; i < x.rows; i++) {
        for (let j = 0; j < outputs; j++) {
          let z = b.data[j];
          for (let p = 0; p < inputs; p++) z += x.data[i * inputs + p] * W.data[p * outputs + j];
          y.data[i * outputs + j] = z;
        }
      }
    },
  });
}
