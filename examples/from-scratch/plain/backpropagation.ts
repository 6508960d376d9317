// Two inputs, two hidden neurons, two outputs, one point after the other. On the right: shapes.
import { sigmoid } from '@retrace/elementary';
import * as la from '@retrace/linalg';
import { pythonRandom } from '@retrace/random';
import { pointsOneHot } from '../src/data.ts';

const rng = pythonRandom(1); //                                     random.seed(1)
const neurons = () => la.map(la.zeros(2, 3), () => rng.random()); // 2x3, a neuron in each row: w1 w2 b
const layers = [neurons(), neurons()];
const [weights, biases] = [
  layers.map((layer) => la.transpose(la.sliceColumns(layer, 0, 2))),
  layers.map((layer) => la.transpose(la.sliceColumns(layer, 2, 3))),
];
export let W1: la.Matrix = weights[0]; //                           2x2
export let b1: la.Matrix = biases[0]; //                            1x2
export let W2: la.Matrix = weights[1]; //                           2x2
export let b2: la.Matrix = biases[1]; //                            1x2

const slope = (y: la.Matrix) => la.multiply(y, la.subtract(1, y)); // y (1 - y)

for (let epoch = 0; epoch < 20; epoch++) {
  let error = 0;
  for (let i = 0; i < 10; i++) {
    const x = la.sliceRows(pointsOneHot.x, i, i + 1); //            1x2
    const t = la.sliceRows(pointsOneHot.t, i, i + 1); //            1x2
    const h = la.map(la.add(la.matmul(x, W1), b1), sigmoid); //     1x2, σ(x W1 + b1)
    const y = la.map(la.add(la.matmul(h, W2), b2), sigmoid); //     1x2, σ(h W2 + b2)
    const e = la.subtract(y, t); //                                 1x2
    error += la.sum(la.multiply(e, e));
    const dz2 = la.multiply(e, slope(y)); //                        1x2
    const dz1 = la.multiply(la.matmulTransposeB(dz2, W2), slope(h)); // 1x2
    W2 = la.subtract(W2, la.multiply(0.5, la.matmulTransposeA(h, dz2)));
    b2 = la.subtract(b2, la.multiply(0.5, dz2));
    W1 = la.subtract(W1, la.multiply(0.5, la.matmulTransposeA(x, dz1)));
    b1 = la.subtract(b1, la.multiply(0.5, dz1));
  }
  console.log(`epoch ${epoch} error ${error.toFixed(3)}`);
}
