import { type Calculation, calculation, printed } from '@retrace/lesson';
import { type Matrix, multiply, subtract } from '@retrace/linalg';
import { forward, network, noRng, workspace } from '@retrace/nn';
import { data, firstWeights, layers } from './network.ts';

/** The sums and outputs of both layers on the way from the inputs to the error. */
function forwardPass(): { netH: Matrix; outH: Matrix; netO: Matrix; outO: Matrix; E: Matrix } {
  const net = network({ layers });
  firstWeights.fill(net, noRng);
  const space = workspace(net, 1);
  forward(space, data.x);
  const [netH, outH, netO, outO] = space.sites.map(({ y }) => y);
  const e = subtract(outO, data.t);
  return { netH, outH, netO, outO, E: multiply(multiply(e, e), 0.5) };
}

export const throughTheNetwork: Calculation = calculation({
  slug: 'forward-pass',
  title: { en: 'From two inputs to the error', zh: '从两个输入算到误差' },
  printed: [
    printed({ en: 'net_h1', zh: 'net_h1' }, '0.3775', () => forwardPass().netH.data[0]),
    printed(
      { en: 'out_h1, out_h2', zh: 'out_h1, out_h2' },
      ['0.593269992', '0.596884378'],
      () => forwardPass().outH,
    ),
    printed({ en: 'net_o1', zh: 'net_o1' }, '1.105905967', () => forwardPass().netO.data[0]),
    printed(
      { en: 'out_o1, out_o2', zh: 'out_o1, out_o2' },
      ['0.75136507', '0.772928465'],
      () => forwardPass().outO,
    ),
    printed(
      { en: 'E_o1, E_o2', zh: 'E_o1, E_o2' },
      ['0.274811083', '0.023560026'],
      () => forwardPass().E,
    ),
  ],
});
