import { adam as twin } from '@retrace/nn';
import { add, both, div, mul, sqrt, sub } from '../writer.ts';
import type { OptimizerKind } from './optimizer-emitter.ts';

const one = both(1);

/**
 * c = 1 - beta (1 - c);   m = beta1 m + (1 - beta1) g;   v = beta2 v + (1 - beta2) (g g)
 *
 * theta = theta - (rate (m / c1)) / (sqrt(v / c2) + epsilon)
 */
export const adam: OptimizerKind = {
  twin: twin({ learningRate: 1 }),
  of: ({ beta1, beta2, epsilon }) => ({
    slots: 2,
    counters: 2,
    count: (_w, [c1, c2]) => [
      sub(one, mul(both(beta1), sub(one, c1))),
      sub(one, mul(both(beta2), sub(one, c2))),
    ],
    move(w, { theta, g, slots: [mBefore, vBefore], counters: [c1, c2], rate }) {
      const m = w.let(add(mul(both(beta1), mBefore), mul(both(1 - beta1), g)));
      const v = w.let(add(mul(both(beta2), vBefore), mul(both(1 - beta2), mul(g, g))));
      const step = div(mul(rate, div(m, c1)), add(sqrt(div(v, c2)), both(epsilon)));
      return { theta: sub(theta, step), slots: [m, v] };
    },
  }),
};
