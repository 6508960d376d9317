import { hinge as twin } from '@retrace/nn';
import { both, mul, neg, over, sub } from '../writer.ts';
import type { LossEmitter } from './loss-emitter.ts';

const zero = both(0);

/** sum of max(0, 1 - t y) / N;   -t / N where 1 - t y > 0, else 0 */
export const hinge: LossEmitter = {
  twin,
  by: 'element',
  of: (w, y, t, { N }) => {
    const short = w.zip([y.numbers, t.numbers], (yPair, tPair) => sub(both(1), mul(tPair, yPair)));
    return {
      terms: () => w.zip([short], (pair) => `(f64x2.max ${zero} ${pair})`),
      gradient: () =>
        w.zip(
          [short, t.numbers],
          (pair, tPair) => `(v128.and (f64x2.gt ${pair} ${zero}) ${over(neg(tPair), N)})`,
        ),
    };
  },
  value: (sum, { N }) => over(sum, N),
};
