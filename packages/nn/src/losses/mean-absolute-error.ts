import { checkSameShape, type Metric } from './loss.ts';

/** The mean of the errors' sizes over all N elements, sum |y - t| / N. */
export const meanAbsoluteError: Metric = Object.freeze<Metric>({
  name: 'meanAbsoluteError',
  value(y, t) {
    checkSameShape('meanAbsoluteError', y, t);
    let sum = 0;
    for (let i = 0; i < y.data.length; i++) sum += Math.abs(y.data[i] - t.data[i]);
    return sum / y.data.length;
  },
});
