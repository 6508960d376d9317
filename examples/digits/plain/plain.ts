// 350 passes over 1,000 digits, one image after the other. W1 and W2 are the chapter's weights_0_1 and
// weights_1_2.
import * as la from '@retrace/linalg';
import { randomState } from '@retrace/random';
import { images } from '../src/images.ts';

const { x, t } = images(); //                                    1000x784 and 1000x10
const rng = randomState(1); //                                   np.random.seed(1)
const draw = (m: number, n: number) => la.map(la.zeros(m, n), () => rng.uniform(-0.1, 0.1));
export const W1: la.Matrix = draw(784, 40);
export const W2: la.Matrix = draw(40, 10);

const digit = (row: la.Matrix) => row.data.indexOf(Math.max(...row.data));
const step = (W: la.Matrix, dW: la.Matrix) => la.subtract(W, la.multiply(0.005, dW, dW), W);

for (let pass = 0; pass < 350; pass++) {
  let [error, right] = [0, 0];
  for (let i = 0; i < 1000; i++) {
    const [image, target] = [la.rowsOf(x, i, i + 1), la.rowsOf(t, i, i + 1)];
    const h = la.map(la.matmul(image, W1), (z) => (z >= 0 ? z : 0)); // 1x40
    const y = la.matmul(h, W2); //                               1x10
    const e = la.subtract(y, target);
    error += la.sum(la.multiply(e, e));
    if (digit(y) === digit(target)) right++;

    const dz = la.matmulTransposeB(e, W2); //                    1x40, as if the slope were 1 everywhere
    step(W2, la.matmulTransposeA(h, e));
    step(W1, la.matmulTransposeA(image, dz));
  }
  if (pass % 10 === 0 || pass === 349) {
    console.log(`pass ${pass} error ${error / 1000} accuracy ${right / 1000}`);
  }
}
