// Two inputs, two hidden neurons, two outputs, one sample. On the right: the article's names, shapes.
import { sigmoid } from '@retrace/elementary';
import * as la from '@retrace/linalg';

const x = la.row([0.05, 0.1]); //   i1 i2
const t = la.row([0.01, 0.99]); //  the targets of o1 o2
let W1: la.Matrix = la.matrix([
  [0.15, 0.25], //                  w1 w3
  [0.2, 0.3], //                    w2 w4
]);
let W2: la.Matrix = la.matrix([
  [0.4, 0.5], //                    w5 w7
  [0.45, 0.55], //                  w6 w8
]);
const b1: la.Matrix = la.row([0.35, 0.35]);
const b2: la.Matrix = la.row([0.6, 0.6]);

const hidden = () => la.map(la.add(la.matmul(x, W1), b1), sigmoid); //    1x2, σ(x W1 + b1)
const output = (h: la.Matrix) => la.map(la.add(la.matmul(h, W2), b2), sigmoid); // σ(h W2 + b2)
const slope = (y: la.Matrix) => la.multiply(y, la.subtract(1, y)); //     y (1 - y)
const report = (when: string) => {
  const y = output(hidden());
  const e = la.subtract(y, t);
  console.log(`E ${when}: ${0.5 * la.sum(la.multiply(e, e))}, outputs ${la.formatMatrix(y)}`);
};

report('at first');
for (let update = 1; update <= 10_000; update++) {
  const h = hidden(); //                                                  1x2
  const y = output(h); //                                                 1x2
  const dz2 = la.multiply(la.subtract(y, t), slope(y)); //                1x2, (y - t) · y (1 - y)
  const dz1 = la.multiply(la.matmulTransposeB(dz2, W2), slope(h)); //     1x2, dz2 W2ᵀ · h (1 - h)
  W2 = la.subtract(W2, la.multiply(0.5, la.matmulTransposeA(h, dz2))); // W2 - 0.5 hᵀ dz2
  W1 = la.subtract(W1, la.multiply(0.5, la.matmulTransposeA(x, dz1))); // W1 - 0.5 xᵀ dz1
  if (update === 1) console.log(`${la.formatMatrix(W1)}\n${la.formatMatrix(W2)}`);
}
report('after 10,000 updates');

export { W1, b1, W2, b2 };
