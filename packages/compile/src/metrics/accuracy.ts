import { accuracy as twin } from '@retrace/nn';
import { column, type Tile } from '../tile.ts';
import { both, type Num, over, type Writer } from '../writer.ts';
import type { MetricEmitter } from './metric-emitter.ts';

/** The share of rows in which the first largest output stands where the first largest target does. */
export const accuracy: MetricEmitter = {
  twin,
  by: 'row',
  of: (w, y, t) => ({
    terms: () =>
      w.zip(
        [columnOfLargest(w, y), columnOfLargest(w, t)],
        (a, b) => `(v128.and (f64x2.eq ${a} ${b}) ${both(1)})`,
      ),
  }),
  value: (sum, { R }) => over(sum, R),
};

const choose = (mask: string, yes: string, no: string): string =>
  `(v128.bitselect ${yes} ${no} ${mask})`;

/** The number of that column, of each row. */
function columnOfLargest(w: Writer, tile: Tile): Num[] {
  let largest = column(tile, 0);
  let at: Num[] = largest.map(() => ({ pair: both(0), lane: 0 }));
  for (let j = 1; j < tile.cols; j++) {
    const values = column(tile, j);
    const is = w.zip([values, largest], (value, most) => `(f64x2.gt ${value} ${most})`);
    at = w.zip([is, at], (mask, before) => choose(mask, both(j), before));
    largest = w.zip([is, values, largest], choose);
  }
  return at;
}
