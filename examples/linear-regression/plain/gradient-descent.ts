// A thousand noisy samples of 2x - 3z + 5, and three numbers that are to become 2, -3 and 5.
import * as la from '@retrace/linalg';
import { randomState } from '@retrace/random';

const n = 1000;
const learningRate = 0.01;

const rng = randomState(1); //                      np.random.seed(1)
const draw = (count: number, low: number, high: number) =>
  la.map(la.zeros(count, 1), () => rng.uniform(low, high));
const x = draw(n, -10, 10); //                      1000x1
const z = draw(n, -10, 10); //                      1000x1
const noise = draw(n, -1, 1); //                    1000x1
const inputs = la.columnStack([x, z]); //           1000x2
const equation = la.add(la.subtract(la.multiply(2, x), la.multiply(3, z)), 5);
const targets = la.add(equation, noise); //         1000x1, 2x - 3z + 5 + noise

let W: la.Matrix = draw(2, -0.1, 0.1); //           2x1, the weights of x and z
let b: la.Matrix = draw(1, -0.1, 0.1); //           1x1, the bias

const outputs = () => la.add(la.matmul(inputs, W), b);
const deltas = () => la.subtract(outputs(), targets);
const loss = () => la.sum(la.multiply(deltas(), deltas())) / (2 * n);

for (let epoch = 1; epoch <= 300; epoch++) {
  const dy = la.divide(deltas(), n); //             1000x1, how the loss changes with the outputs
  const dW = la.matmulTransposeA(inputs, dy); //    2x1, inputsᵀ dy
  const db = la.columnSums(dy); //                  1x1
  W = la.subtract(W, la.multiply(learningRate, dW));
  b = la.subtract(b, la.multiply(learningRate, db));
  if (epoch % 100 === 0) {
    console.log('loss', loss(), 'W', la.formatMatrix(la.transpose(W)), 'b', la.formatMatrix(b));
  }
}

export { W, b };
