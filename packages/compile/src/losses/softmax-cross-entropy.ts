import { softmaxCrossEntropy as twin } from '@retrace/nn';
import { exp, logPair } from '../exp.ts';
import { column } from '../tile.ts';
import { add, both, div, mul, type Num, over, sub } from '../writer.ts';
import type { LossEmitter } from './loss-emitter.ts';

const zero = both(0);

/**
 * m = max z;   s = sum of exp(z_j - m);   p_j = exp(z_j - m) / s
 *
 * A row's loss is the sum of t_j (log s - (z_j - m)) where t_j is not 0; dL/dz = (p - t) / R.
 */
export const softmaxCrossEntropy: LossEmitter = {
  twin,
  by: 'row',
  of(w, z, t, { R }) {
    const columns = Array.from({ length: z.cols }, (_, j) => column(z, j));
    const m = columns.reduce((max, zj) => w.zip([max, zj], (a, b) => `(f64x2.pmax ${a} ${b})`));
    const d = columns.map((zj) => w.zip([zj, m], sub)); //                        z_j - m
    const flat = w.all(d.flat(), (pairs) => exp(w, pairs));
    const e = columns.map((_, j) => flat.slice(j * z.rows, (j + 1) * z.rows));
    const s = e.reduce((sum, ej) => w.zip([sum, ej], add));
    return {
      terms() {
        const logS = w.all(s, (pairs) => pairs.map((pair) => w.let(logPair(pair))));
        return columns.reduce<Num[]>(
          (sum, _, j) => {
            const tj = column(t, j);
            const term = w.zip(
              [d[j], logS, tj],
              (dj, log, tPair) =>
                `(v128.and (f64x2.ne ${tPair} ${zero}) ${mul(tPair, sub(log, dj))})`,
            );
            return w.zip([term, sum], (a, b) => add(b, a));
          },
          s.map(() => ({ pair: zero, lane: 0 })),
        );
      },
      gradient() {
        const byColumn = e.map((ej, j) =>
          w.zip([ej, s, column(t, j)], (a, b, c) => over(sub(div(a, b), c), R)),
        );
        return Array.from(
          { length: z.rows * z.cols },
          (_, k) => byColumn[k % z.cols][Math.floor(k / z.cols)],
        );
      },
    };
  },
  value: (sum, { R }) => over(sum, R),
};
