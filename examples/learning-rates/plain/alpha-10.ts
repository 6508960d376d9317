// XOR with a learning rate of 10, one operation after the other, and how often each derivative changes
// its sign. W1 and W2 are the article's synapse_0 and synapse_1, h and y its layer_1 and layer_2.
import { sigmoid } from '@retrace/elementary';
import * as la from '@retrace/linalg';
import { randomState } from '@retrace/random';

const alpha = 10;
const x = la.columnStack([la.column([0, 0, 1, 1]), la.column([0, 1, 0, 1]), la.ones(4, 1)]);
const t = la.column([0, 1, 1, 0]); //                                 4x1, the targets

const rng = randomState(1); //                                        np.random.seed(1)
const draw = () => rng.uniform(-1, 1);
let W1: la.Matrix = la.map(la.zeros(3, 4), draw); //                  3x4
let W2: la.Matrix = la.map(la.zeros(4, 1), draw); //                  4x1

const slope = (y: la.Matrix) => la.multiply(y, la.subtract(1, y)); // y (1 - y)
let before: la.Matrix = la.zeros(3, 4); //                            dW1 of the last step
let changes: la.Matrix = la.zeros(3, 4);

for (let epoch = 0; epoch < 60_000; epoch++) {
  const h = la.map(la.matmul(x, W1), sigmoid); //                     4x4, σ(x W1)
  const y = la.map(la.matmul(h, W2), sigmoid); //                     4x1, σ(h W2)
  const e = la.subtract(y, t); //                                     4x1
  if (epoch % 10_000 === 0) console.log('Error:', la.mean(la.abs(e)));

  const dz2 = la.multiply(e, slope(y)); //                            4x1
  const dW2 = la.matmulTransposeA(h, dz2); //                         4x1, hᵀ dz2
  const dz1 = la.multiply(la.matmulTransposeB(dz2, W2), slope(h)); // 4x4
  const dW1 = la.matmulTransposeA(x, dz1); //                         3x4, xᵀ dz1
  const turned = la.map(la.multiply(dW1, before), (product) => (product < 0 ? 1 : 0));
  changes = la.add(changes, turned);
  before = dW1;
  W1 = la.subtract(W1, la.multiply(alpha, dW1));
  W2 = la.subtract(W2, la.multiply(alpha, dW2));
}
console.log('Changes:', la.formatMatrix(changes));

export { W1, W2 };
