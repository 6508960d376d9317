// The network of eleven lines, one operation after the other. W1 and W2 are the article's syn0 and
// syn1, h and y its l1 and l2.
import { sigmoid } from '@retrace/elementary';
import * as la from '@retrace/linalg';
import { randomState } from '@retrace/random';

const x = la.matrix([
  [0, 0, 1],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 1],
]); //                                                                4x3, a sample in each row
const t = la.column([0, 1, 1, 0]); //                                 4x1, the targets

const rng = randomState(1); //                                        np.random.seed(1)
const draw = () => rng.uniform(-1, 1);
let W1: la.Matrix = la.map(la.zeros(3, 4), draw); //                  3x4
let W2: la.Matrix = la.map(la.zeros(4, 1), draw); //                  4x1

const slope = (y: la.Matrix) => la.multiply(y, la.subtract(1, y)); // y (1 - y)

for (let epoch = 0; epoch < 60_000; epoch++) {
  const h = la.map(la.matmul(x, W1), sigmoid); //                     4x4, σ(x W1)
  const y = la.map(la.matmul(h, W2), sigmoid); //                     4x1, σ(h W2)
  const e = la.subtract(y, t); //                                     4x1
  if (epoch % 10_000 === 0) console.log('Error:', la.mean(la.abs(e)));

  const dz2 = la.multiply(e, slope(y)); //                            4x1
  const dh = la.matmulTransposeB(dz2, W2); //                         4x4, dz2 W2ᵀ
  const dz1 = la.multiply(dh, slope(h)); //                           4x4
  W2 = la.subtract(W2, la.matmulTransposeA(h, dz2)); //               W2 - hᵀ dz2
  W1 = la.subtract(W1, la.matmulTransposeA(x, dz1)); //               W1 - xᵀ dz1
}

export { W1, W2 };
