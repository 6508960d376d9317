// Rosenblatt's perceptron, one point after the other. On the right: shapes.
import * as la from '@retrace/linalg';
import { points } from '../src/data.ts';

export let W: la.Matrix = la.zeros(2, 1); //               2x1
export let b: la.Matrix = la.zeros(1, 1); //               1x1

const step = (z: number) => (z >= 0 ? 1 : 0);

for (let epoch = 0; epoch < 5; epoch++) {
  let error = 0;
  for (let i = 0; i < 10; i++) {
    const x = la.sliceRows(points.x, i, i + 1); //         1x2
    const t = la.sliceRows(points.t, i, i + 1); //         1x1
    const y = la.map(la.add(la.matmul(x, W), b), step); // 1x1
    const e = la.subtract(y, t); //                        1x1: -1, 0 or 1
    error += la.sum(la.multiply(e, e));
    W = la.subtract(W, la.multiply(0.1, la.matmulTransposeA(x, e)));
    b = la.subtract(b, la.multiply(0.1, e));
  }
  console.log(`epoch ${epoch} error ${error.toFixed(3)}`);
}
