// Ten thousand additions, one operation after the other. Wx1, W2 and Wh1 are the article's synapse_0,
// synapse_1 and synapse_h.
import { sigmoid } from '@retrace/elementary';
import * as la from '@retrace/linalg';
import { randomState } from '@retrace/random';

const rng = randomState(0); //                                              np.random.seed(0)
const drawn = (m: number, n: number) => la.map(la.zeros(m, n), () => rng.uniform(-1, 1));
let Wx1: la.Matrix = drawn(2, 16); //                                       in the article's order
let W2: la.Matrix = drawn(16, 1);
let Wh1: la.Matrix = drawn(16, 16);
const slope = (y: la.Matrix) => la.multiply(y, la.subtract(1, y)); //       y (1 - y)
const bit = (value: number, t: number) => (value >> t) & 1; //              the lowest has t = 0

for (let step = 0; step < 10_000; step++) {
  const [a, b] = [rng.randint(0, 128), rng.randint(0, 128)];
  const [x, h, y]: [la.Matrix[], la.Matrix[], la.Matrix[]] = [[], [], []];
  for (let t = 0; t < 8; t++) {
    x[t] = la.row([bit(a, t), bit(b, t)]); //                               1x2
    const memory = la.matmul(h[t - 1] ?? la.zeros(1, 16), Wh1); //          1x16, h Wh of the bit before
    h[t] = la.map(la.add(la.matmul(x[t], Wx1), memory), sigmoid); //        1x16
    y[t] = la.map(la.matmul(h[t], W2), sigmoid); //                         1x1
  }
  const e = y.map((y_t, t) => la.subtract(y_t, bit(a + b, t)));
  let [dWx, dW, dWh, dz] = [la.zeros(2, 16), la.zeros(16, 1), la.zeros(16, 16), la.zeros(1, 16)];
  for (let t = 7; t >= 0; t--) {
    const dzOut = la.multiply(e[t], slope(y[t])); //                        1x1
    const dh = la.add(la.matmulTransposeB(dz, Wh1), la.matmulTransposeB(dzOut, W2)); // from t + 1, from y
    dz = la.multiply(dh, slope(h[t])); //                                   1x16
    dWx = la.add(dWx, la.matmulTransposeA(x[t], dz));
    dW = la.add(dW, la.matmulTransposeA(h[t], dzOut));
    dWh = la.add(dWh, la.matmulTransposeA(h[t - 1] ?? la.zeros(1, 16), dz));
  }
  Wx1 = la.subtract(Wx1, la.multiply(0.1, dWx));
  W2 = la.subtract(W2, la.multiply(0.1, dW));
  Wh1 = la.subtract(Wh1, la.multiply(0.1, dWh));
  if (step % 1000 === 0) console.log('Error:', la.sum(la.abs(la.row(e.map((e_t) => e_t.data[0])))));
}
export { Wx1, Wh1, W2 };
