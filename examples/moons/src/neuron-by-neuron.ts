import type { Initializer } from '@retrace/nn';

/** The weights of one neuron after the other, uniform in (-1, 1); biases of 0. */
export const neuronByNeuron: Initializer = Object.freeze<Initializer>({
  name: 'neuronByNeuron',
  options: Object.freeze({ low: -1, high: 1 }),
  fill({ parameters }, rng) {
    for (const { W, b } of parameters) {
      for (let neuron = 0; neuron < W.cols; neuron++) {
        for (let i = neuron; i < W.data.length; i += W.cols) W.data[i] = rng.uniform(-1, 1);
      }
      b.data.fill(0);
    }
  },
});
