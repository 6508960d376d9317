import { momentum as twin } from '@retrace/nn';
import { add, both, mul, sub } from '../writer.ts';
import type { OptimizerKind } from './optimizer-emitter.ts';

/** v = momentum v + g;   theta = theta - rate v */
export const momentum: OptimizerKind = {
  twin: twin({ learningRate: 1 }),
  of: ({ momentum: keep }) => ({
    slots: 1,
    counters: 0,
    count: () => [],
    move(w, { theta, g, slots: [before], rate }) {
      const v = w.let(add(mul(both(keep), before), g));
      return { theta: sub(theta, mul(rate, v)), slots: [v] };
    },
  }),
};
