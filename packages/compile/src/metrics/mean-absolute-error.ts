import { meanAbsoluteError as twin } from '@retrace/nn';
import { abs, over, sub } from '../writer.ts';
import type { MetricEmitter } from './metric-emitter.ts';

/** sum of |y - t| / N */
export const meanAbsoluteError: MetricEmitter = {
  twin,
  by: 'element',
  of: (w, y, t) => ({ terms: () => w.zip([y.numbers, t.numbers], (a, b) => abs(sub(a, b))) }),
  value: (sum, { N }) => over(sum, N),
};
