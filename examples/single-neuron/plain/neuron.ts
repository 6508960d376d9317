// One neuron: three inputs, three weights, a sigmoid.
import { sigmoid } from '@retrace/elementary';
import * as la from '@retrace/linalg';
import { randomState } from '@retrace/random';

const x = la.matrix([
  [0, 0, 1],
  [1, 1, 1],
  [1, 0, 1],
  [0, 1, 1],
]); //                                                                4x3, a sample in each row
const t = la.column([0, 1, 1, 0]); //                                 4x1, the targets

const rng = randomState(1); //                                        np.random.seed(1)
let W: la.Matrix = la.map(la.zeros(3, 1), () => rng.uniform(-1, 1)); // 3x1
console.log(`The weights at first:\n${la.formatMatrix(W)}`);

const think = () => la.map(la.matmul(x, W), sigmoid); //              4x1, σ(x W)

for (let epoch = 0; epoch < 15_000; epoch++) {
  const y = think();
  const e = la.subtract(y, t); //                                     4x1
  const slope = la.multiply(y, la.subtract(1, y)); //                 4x1, y (1 - y)
  const dz = la.multiply(e, slope); //                                4x1
  W = la.subtract(W, la.matmulTransposeA(x, dz)); //                  W - xᵀ dz
}
console.log(`The trained weights:\n${la.formatMatrix(W)}`);

const worst = la.max(la.abs(la.subtract(think(), t)));
console.log(worst < 0.01 ? 'Accepted' : 'Not accepted');

export { W };
