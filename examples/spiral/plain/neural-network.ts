// Three arms of a spiral, a hundred hidden neurons, softmax, and a penalty on large weights.
import { cos, sin } from '@retrace/elementary';
import * as la from '@retrace/linalg';
import { randomState } from '@retrace/random';

const rng = randomState(0); //                                      np.random.seed(0)
const normal = (rows: number, cols: number, scale: number) =>
  la.map(la.zeros(rows, cols), () => scale * rng.standardNormal());
const r = la.linspace(0, 1, 100); //                                100x1, from the centre outwards
const arms = [0, 1, 2].map((k) => {
  const angle = la.add(la.linspace(4 * k, 4 * (k + 1), 100), normal(100, 1, 0.2));
  return la.columnStack([la.multiply(r, la.map(angle, sin)), la.multiply(r, la.map(angle, cos))]);
});
const x = la.rowStack(arms); //                                     300x2, a point in each row
const t = la.map(la.zeros(300, 3), (_, i, k) => Number(Math.floor(i / 100) === k)); // 300x3

rng.skip('standardNormal', 24); //                                  four linear classifiers
let W1: la.Matrix = normal(2, 100, 0.01);
let b1: la.Matrix = la.zeros(1, 100);
let W2: la.Matrix = normal(100, 3, 0.01);
let b2: la.Matrix = la.zeros(1, 3);
const squares = (W: la.Matrix) => la.sum(la.multiply(W, W));

for (let step = 0; step < 10_000; step++) {
  const h = la.map(la.add(la.matmul(x, W1), b1), (z) => (z > 0 ? z : 0)); //    300x100, relu
  const z = la.add(la.matmul(h, W2), b2); //                        300x3, a score for each class
  const shifted = la.subtract(z, la.rowMaxs(z));
  const s = la.rowSums(la.exp(shifted)); //                         300x1
  if (step % 1000 === 0) {
    const loss = la.sum(la.multiply(t, la.subtract(la.log(s), shifted))) / 300;
    console.log(`iteration ${step}: loss ${loss + 0.0005 * (squares(W1) + squares(W2))}`);
  }
  const dz = la.divide(la.subtract(la.divide(la.exp(shifted), s), t), 300); //  300x3, (p - t) / 300
  const dh = la.map(la.matmulTransposeB(dz, W2), (d, i, k) => (h.data[100 * i + k] > 0 ? d : 0));
  W2 = la.subtract(W2, la.add(la.matmulTransposeA(h, dz), la.multiply(0.001, W2)));
  W1 = la.subtract(W1, la.add(la.matmulTransposeA(x, dh), la.multiply(0.001, W1)));
  [b2, b1] = [la.subtract(b2, la.columnSums(dz)), la.subtract(b1, la.columnSums(dh))];
}
export { W1, b1, W2, b2 };
