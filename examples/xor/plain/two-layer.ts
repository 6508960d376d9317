// One layer of weights from three inputs to one output. W is the article's syn0, y its l1.
import { sigmoid } from '@retrace/elementary';
import * as la from '@retrace/linalg';
import { randomState } from '@retrace/random';

const x = la.matrix([
  [0, 0, 1],
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 1],
]); //                                                                4x3, a sample in each row
const t = la.column([0, 0, 1, 1]); //                                 4x1, the targets

const rng = randomState(1); //                                        np.random.seed(1)
let W: la.Matrix = la.map(la.zeros(3, 1), () => rng.uniform(-1, 1)); // 3x1
let y = la.zeros(4, 1);

for (let epoch = 0; epoch < 10_000; epoch++) {
  y = la.map(la.matmul(x, W), sigmoid); //                            4x1, σ(x W)
  const e = la.subtract(y, t); //                                     4x1
  const slope = la.multiply(y, la.subtract(1, y)); //                 4x1, y (1 - y)
  const dz = la.multiply(e, slope); //                                4x1
  W = la.subtract(W, la.matmulTransposeA(x, dz)); //                  W - xᵀ dz
}
console.log(`Output After Training:\n${la.formatMatrix(y)}`);

export { W };
