import { Matrix } from 'ml-matrix';
import type { Library } from './library.ts';

const sigmoid = (z: Matrix): Matrix => z.clone().neg().exp().add(1).pow(-1);
const slope = (y: Matrix): Matrix => Matrix.mul(y, Matrix.sub(y, 1).neg());

/** The trainings as one writes them with ml-matrix. */
export const withMlMatrix: Library = {
  neuron(rows, targets, weights, epochs) {
    const x = new Matrix(rows);
    const t = new Matrix(targets);
    const W = new Matrix(weights);
    for (let epoch = 0; epoch < epochs; epoch++) {
      const y = sigmoid(x.mmul(W));
      W.sub(x.transpose().mmul(Matrix.sub(y, t).mul(slope(y))));
    }
    return [W.to2DArray()];
  },

  classifier(rows, targets, parameters, epochs) {
    const learningRate = 0.1;
    const xs = rows.map((row) => new Matrix([row]));
    const ts = targets.map((row) => new Matrix([row]));
    const [W1, b1, W2, b2] = parameters.map((value) => new Matrix(value));
    for (let epoch = 0; epoch < epochs; epoch++) {
      for (let i = 0; i < xs.length; i++) {
        const x = xs[i];
        const h = sigmoid(x.mmul(W1).add(b1));
        const y = sigmoid(h.mmul(W2).add(b2));
        const dz2 = Matrix.sub(y, ts[i]).mul(2).mul(slope(y));
        const dz1 = dz2.mmul(W2.transpose()).mul(slope(h));
        W2.sub(h.transpose().mmul(dz2).mul(learningRate));
        b2.sub(Matrix.mul(dz2, learningRate));
        W1.sub(x.transpose().mmul(dz1).mul(learningRate));
        b1.sub(Matrix.mul(dz1, learningRate));
      }
    }
    return [W1, b1, W2, b2].map((value) => value.to2DArray());
  },

  elevenLines(rows, targets, weights1, weights2, epochs) {
    const x = new Matrix(rows);
    const t = new Matrix(targets);
    const W1 = new Matrix(weights1);
    const W2 = new Matrix(weights2);
    for (let epoch = 0; epoch < epochs; epoch++) {
      const h = sigmoid(x.mmul(W1));
      const y = sigmoid(h.mmul(W2));
      const dz2 = Matrix.sub(y, t).mul(slope(y));
      const dz1 = dz2.mmul(W2.transpose()).mul(slope(h));
      W2.sub(h.transpose().mmul(dz2));
      W1.sub(x.transpose().mmul(dz1));
    }
    return [W1.to2DArray(), W2.to2DArray()];
  },

  regression(rows, targets, weights, bias, epochs) {
    const learningRate = 0.01;
    const x = new Matrix(rows);
    const t = new Matrix(targets);
    const W = new Matrix(weights);
    const b = new Matrix(bias);
    const xT = x.transpose();
    for (let epoch = 0; epoch < epochs; epoch++) {
      const dy = x.mmul(W).addRowVector(b).sub(t).div(x.rows);
      W.sub(xT.mmul(dy).mul(learningRate));
      b.sub(new Matrix([dy.sum('column')]).mul(learningRate));
    }
    return [W.to2DArray(), b.to2DArray()];
  },
};
