import { checkSameShape } from '../metrics/metric.ts';
import { deepFreeze } from '../named.ts';
import type { Loss } from './loss.ts';

/**
 * How far the scores y are from a margin of 1 on the right side, where each target t is -1 or 1; the mean
 * over all N elements:
 *
 *     L = sum of max(0, 1 - t y) / N
 *     dL/dy = -t / N where 1 - t y > 0, else 0
 *
 * What is right by more than the margin costs nothing and teaches nothing.
 *
 * @see Bishop, Pattern Recognition and Machine Learning (2006), section 7.1.2
 */
export const hinge: Loss = deepFreeze<Loss>({
  name: 'hinge',
  options: {},
  value(y, t) {
    checkSameShape('hinge', y, t);
    let sum = 0;
    for (let i = 0; i < y.data.length; i++) sum += Math.max(0, 1 - t.data[i] * y.data[i]);
    return sum / y.data.length;
  },
  gradient(y, t, out) {
    checkSameShape('hinge', y, t, out);
    const N = y.data.length;
    for (let i = 0; i < N; i++) {
      out.data[i] = 1 - t.data[i] * y.data[i] > 0 ? -t.data[i] / N : 0;
    }
    return out;
  },
});
