// ✎ The article's program once more, by itself: at most 40 lines of linear algebra and loops.
import * as la from '@retrace/linalg';

const x = la.column([1, 2]); //                      2x1, a sample in each row
const t = la.column([2, 4]); //                      2x1, the targets
let W: la.Matrix = la.matrix([[0]]); //              1x1

for (let epoch = 0; epoch < 20; epoch++) {
  const e = la.subtract(la.matmul(x, W), t); //      2x1, x W - t
  const dW = la.matmulTransposeA(x, e); //           1x1, xᵀ e
  W = la.subtract(W, la.multiply(0.1, dW)); //       W - 0.1 dW
}
console.log(`The trained weight:\n${la.formatMatrix(W)}`);

export { W };
