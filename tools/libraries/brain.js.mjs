import brain from 'brain.js';

/** It has networks of its own, of one kind: sigmoids and biases everywhere, one sample per step. */
export const library = {
  /** The weights have 64 bits, but outputs and steps are kept in 32. */
  float32: true,

  fits: ({ parameters, sigmoids, batchSize }) =>
    batchSize === 1 && sigmoids.every(Boolean) && parameters.every(({ length }) => length === 2),

  train({ x, t, parameters, factor, learningRate }, epochs) {
    // Its error is t - y.
    const net = new brain.NeuralNetwork({ learningRate: learningRate * factor });
    net.trainOpts.momentum = 0;
    net.sizes = [x[0].length, ...parameters.map(([, [b]]) => b.length)];
    net.initialize();
    parameters.forEach(([W, [b]], i) => {
      net.biases[i + 1] = [...b];
      net.weights[i + 1] = b.map((_, j) => W.map((row) => row[j]));
    });
    const samples = x.map((input, i) => ({ input, output: t[i] }));
    for (let epoch = 0; epoch < epochs; epoch++) net.trainPatterns(samples);
    return parameters.flatMap(([W], i) => [
      ...W.flatMap((_, row) => net.weights[i + 1].map((weights) => weights[row])),
      ...net.biases[i + 1],
    ]);
  },
};
