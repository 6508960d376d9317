import type { Initializer } from '@retrace/nn';

/** Uniform in [0, 1), one neuron after the other: its weights, then its bias. */
export const neuronByNeuron: Initializer = Object.freeze<Initializer>({
  name: 'neuronByNeuron',
  options: Object.freeze({ low: 0, high: 1 }),
  fill({ parameters }, rng) {
    for (const { W, b } of parameters) {
      for (let neuron = 0; neuron < W.cols; neuron++) {
        for (let i = neuron; i < W.data.length; i += W.cols) W.data[i] = rng.uniform(0, 1);
        b.data[neuron] = rng.uniform(0, 1);
      }
    }
  },
});
