import { deepFreeze } from '../named.ts';
import { checkSameShape, type Metric } from './metric.ts';

/** The mean of the errors' sizes over all N elements, sum |y - t| / N. */
export const meanAbsoluteError: Metric = deepFreeze<Metric>({
  name: 'meanAbsoluteError',
  options: {},
  value(y, t) {
    checkSameShape('meanAbsoluteError', y, t);
    let sum = 0;
    for (let i = 0; i < y.data.length; i++) sum += Math.abs(y.data[i] - t.data[i]);
    return sum / y.data.length;
  },
});
