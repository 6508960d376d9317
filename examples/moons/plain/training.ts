// Two half-moons, three layers of weights, and a loss that wants a margin. On the right: shapes.
import * as la from '@retrace/linalg';
import { pythonRandom, randomState } from '@retrace/random';
import { drawMoons } from '../src/data.ts';

const { x, t } = drawMoons(randomState(1337)); //                     100x2 and 100x1, np.random.seed
const python = pythonRandom(1337); //                                 random.seed(1337)
const draw = (inputs: number, neurons: number) =>
  la.transpose(la.map(la.zeros(neurons, inputs), () => python.uniform(-1, 1)));

export const W1: la.Matrix = draw(2, 16); //                          2x16
export const b1: la.Matrix = la.zeros(1, 16);
export const W2: la.Matrix = draw(16, 16); //                         16x16
export const b2: la.Matrix = la.zeros(1, 16);
export const W3: la.Matrix = draw(16, 1); //                          16x1
export const b3: la.Matrix = la.zeros(1, 1);

const relu = (z: la.Matrix) => la.map(z, (value) => Math.max(0, value));
const slope = (y: la.Matrix) => la.map(y, (value) => (value > 0 ? 1 : 0));

for (let k = 0; k < 100; k++) {
  const h1 = relu(la.addRow(la.matmul(x, W1), b1)); //                100x16
  const h2 = relu(la.addRow(la.matmul(h1, W2), b2)); //               100x16
  const y = la.addRow(la.matmul(h2, W3), b3); //                      100x1, the scores
  const short = relu(la.subtract(1, la.multiply(t, y))); //           100x1, max(0, 1 - t y)
  if (k % 10 === 0) console.log(`step ${k} mean hinge ${la.mean(short)}`);

  const dy = la.divide(la.multiply(la.negate(t), slope(short)), 100); // -t / N, or 0
  const dz2 = la.multiply(la.matmulTransposeB(dy, W3), slope(h2)); //  100x16
  const dz1 = la.multiply(la.matmulTransposeB(dz2, W2), slope(h1)); // 100x16
  const move = (w: la.Matrix, dw: la.Matrix) =>
    la.subtract(w, la.multiply(1 - (0.9 * k) / 100, la.add(dw, la.multiply(2e-4, w))), w);
  move(W3, la.matmulTransposeA(h2, dy));
  move(b3, la.columnSums(dy));
  move(W2, la.matmulTransposeA(h1, dz2));
  move(b2, la.columnSums(dz2));
  move(W1, la.matmulTransposeA(x, dz1));
  move(b1, la.columnSums(dz1));
}
