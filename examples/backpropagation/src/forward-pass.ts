import { type Calculation, calculation, prepare, printed } from '@retrace/lesson';
import { type Matrix, multiply, subtract } from '@retrace/linalg';
import { forward, workspace } from '@retrace/nn';
import { stepByStep } from './training.ts';

/** The sums and outputs of both layers on the way from the inputs to the error. */
function forwardPass(): { netH: Matrix; outH: Matrix; netO: Matrix; outO: Matrix; E: Matrix } {
  const { data, network } = prepare(stepByStep);
  const space = workspace(network, 1);
  forward(network, space, data.x);
  const [netH, outH, netO, outO] = space.outputs;
  const e = subtract(outO, data.t);
  return { netH, outH, netO, outO, E: multiply(multiply(e, e), 0.5) };
}

export const throughTheNetwork: Calculation = calculation({
  slug: 'forward-pass',
  title: 'From two inputs to the error',
  figures: [
    printed('net_h1', '0.3775', () => forwardPass().netH.data[0]),
    printed('out_h1, out_h2', ['0.593269992', '0.596884378'], () => forwardPass().outH),
    printed('net_o1', '1.105905967', () => forwardPass().netO.data[0]),
    printed('out_o1, out_o2', ['0.75136507', '0.772928465'], () => forwardPass().outO),
    printed('E_o1, E_o2', ['0.274811083', '0.023560026'], () => forwardPass().E),
  ],
});
