import { type Calculation, calculation, prepare, printed } from '@retrace/lesson';
import {
  map,
  matmulTransposeA,
  matmulTransposeB,
  type Matrix,
  multiply,
  subtract,
} from '@retrace/linalg';
import { forward, halfSumSquaredError, workspace } from '@retrace/nn';
import { stepByStep } from './training.ts';

/** Training with a slip: the error goes back to the hidden layer through weights that have moved. */
function withSlip(updates: number): { outputs: Matrix; E: number } {
  const { data, network: net } = prepare(stepByStep);
  const [{ W: W1 }, { W: W2 }] = net.parameters;
  const space = workspace(net, 1);
  const [, h, , y] = space.outputs;
  for (let n = 0; n < updates; n++) {
    forward(net, space, data.x);
    const dz2 = multiply(subtract(y, data.t), slope(y));
    descend(W2, matmulTransposeA(h, dz2)); //                      w5 ... w8 move first,
    const dz1 = multiply(matmulTransposeB(dz2, W2), slope(h)); //  and here they are the new ones
    descend(W1, matmulTransposeA(data.x, dz1));
  }
  forward(net, space, data.x);
  return { outputs: y, E: halfSumSquaredError.value(y, data.t) };
}

/** The slope of the sigmoid, from its output. */
const slope = (y: Matrix): Matrix => map(y, (value) => value * (1 - value));

/** W <- W - 0.5 dW */
const descend = (W: Matrix, dW: Matrix): Matrix => subtract(W, multiply(dW, 0.5), W);

export const outputLayerFirst: Calculation = calculation({
  slug: 'output-layer-first',
  title: 'A slip that explains three of the printed numbers',
  figures: [
    printed('E after 1 update', '0.291027924', () => withSlip(1).E),
    printed(
      'outputs after 10,000 updates',
      ['0.015912196', '0.984065734'],
      () => withSlip(10_000).outputs,
    ),
  ],
});
