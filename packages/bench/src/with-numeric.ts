import numeric from 'numeric';
import type { Library, Rows } from './library.ts';

const { add, div, dot, exp, mul, neg, sub, transpose } = numeric;

const sigmoid = (z: Rows): Rows => div(1, add(1, exp(neg(z))));
const slope = (y: Rows): Rows => mul(y, sub(1, y));

/** The trainings as one writes them with numeric.js, the library of the XOR article. */
export const withNumeric: Library = {
  neuron(x, t, W, epochs) {
    for (let epoch = 0; epoch < epochs; epoch++) {
      const y = sigmoid(dot(x, W));
      W = sub(W, dot(transpose(x), mul(sub(y, t), slope(y))));
    }
    return [W];
  },

  classifier(xs, ts, [W1, b1, W2, b2], epochs) {
    const learningRate = 0.1;
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let i = 0; i < xs.length; i++) {
        const x = [xs[i]];
        const h = sigmoid(add(dot(x, W1), b1));
        const y = sigmoid(add(dot(h, W2), b2));
        const dz2 = mul(mul(2, sub(y, [ts[i]])), slope(y));
        const dz1 = mul(dot(dz2, transpose(W2)), slope(h));
        W2 = sub(W2, mul(learningRate, dot(transpose(h), dz2)));
        b2 = sub(b2, mul(learningRate, dz2));
        W1 = sub(W1, mul(learningRate, dot(transpose(x), dz1)));
        b1 = sub(b1, mul(learningRate, dz1));
      }
    }
    return [W1, b1, W2, b2];
  },

  elevenLines(x, t, W1, W2, epochs) {
    for (let epoch = 0; epoch < epochs; epoch++) {
      const h = sigmoid(dot(x, W1));
      const y = sigmoid(dot(h, W2));
      const dz2 = mul(sub(y, t), slope(y));
      const dz1 = mul(dot(dz2, transpose(W2)), slope(h));
      W2 = sub(W2, dot(transpose(h), dz2));
      W1 = sub(W1, dot(transpose(x), dz1));
    }
    return [W1, W2];
  },

  regression(x, t, W, b, epochs) {
    const learningRate = 0.01;
    const xT = transpose(x);
    const ones = x.map(() => [1]);
    const onesT = transpose(ones);
    for (let epoch = 0; epoch < epochs; epoch++) {
      const dy = div(sub(add(dot(x, W), dot(ones, b)), t), x.length);
      W = sub(W, mul(learningRate, dot(xT, dy)));
      b = sub(b, mul(learningRate, dot(onesT, dy)));
    }
    return [W, b];
  },
};
