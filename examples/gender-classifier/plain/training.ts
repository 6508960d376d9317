// Two inputs, two hidden neurons, one output. On the right: shapes, and the article's w1 ... b3.
import { sigmoid } from '@retrace/elementary';
import * as la from '@retrace/linalg';
import { randomState } from '@retrace/random';

const people = [
  { x: la.row([-2, -1]), t: 1 }, //   Alice
  { x: la.row([25, 6]), t: 0 }, //    Bob
  { x: la.row([17, 4]), t: 0 }, //    Charlie
  { x: la.row([-15, -6]), t: 1 }, //  Diana
];

const rng = randomState(4366); //                                         np.random.seed(4366)
const draw = () => rng.normal();
let W1: la.Matrix = la.transpose(la.map(la.zeros(2, 2), draw)); //        2x2, w1 w3 over w2 w4
let W2: la.Matrix = la.map(la.zeros(2, 1), draw); //                      2x1, w5 over w6
let b1: la.Matrix = la.map(la.zeros(1, 2), draw); //                      1x2, b1 b2
let b2: la.Matrix = la.map(la.zeros(1, 1), draw); //                      1x1, b3

const hidden = (x: la.Matrix) => la.map(la.add(la.matmul(x, W1), b1), sigmoid);
const output = (h: la.Matrix) => la.map(la.add(la.matmul(h, W2), b2), sigmoid);
const slope = (y: la.Matrix) => la.multiply(y, la.subtract(1, y)); //     y (1 - y)

for (let epoch = 0; epoch < 1000; epoch++) {
  for (const { x, t } of people) {
    const h = hidden(x); //                                               1x2, σ(x W1 + b1)
    const y = output(h); //                                               1x1, σ(h W2 + b2)
    const dz2 = la.multiply(la.multiply(2, la.subtract(y, t)), slope(y)); // 2 (y - t) · y (1 - y)
    const dz1 = la.multiply(la.matmulTransposeB(dz2, W2), slope(h)); //   1x2, dz2 W2ᵀ · h (1 - h)
    W1 = la.subtract(W1, la.multiply(0.1, la.matmulTransposeA(x, dz1))); // W1 - 0.1 xᵀ dz1
    b1 = la.subtract(b1, la.multiply(0.1, dz1)); //                       b1 - 0.1 dz1
    W2 = la.subtract(W2, la.multiply(0.1, la.matmulTransposeA(h, dz2))); // W2 - 0.1 hᵀ dz2
    b2 = la.subtract(b2, la.multiply(0.1, dz2)); //                       b2 - 0.1 dz2
  }
  const e = la.column(people.map(({ x, t }) => output(hidden(x)).data[0] - t)); // 4x1
  const loss = la.mean(la.multiply(e, e));
  if (epoch % 100 === 0) console.log(`Epoch ${epoch} loss: ${loss.toFixed(3)}`);
}

export { W1, b1, W2, b2 };
