import type { Matrix } from '@retrace/linalg';
import { checkSameShape } from '../metrics/metric.ts';
import { deepFreeze } from '../named.ts';
import type { Loss } from './loss.ts';

/**
 * Half the sum of the squared errors, L = 0.5 sum (y - t)², with the plain gradient dL/dy = y - t.
 *
 * Gradient descent on it with learning rate 1 is the update `W += xᵀ ((t - y) slope)` that the
 * eleven-line networks write down without naming a loss.
 */
export const halfSumSquaredError: Loss = deepFreeze<Loss>({
  name: 'halfSumSquaredError',
  options: {},
  value: (y, t) => 0.5 * sumOfSquares('halfSumSquaredError', y, t),
  gradient(y, t, out) {
    checkSameShape('halfSumSquaredError', y, t, out);
    for (let i = 0; i < y.data.length; i++) out.data[i] = y.data[i] - t.data[i];
    return out;
  },
});

/** The sum of the squared errors, L = sum (y - t)², with dL/dy = 2 (y - t). */
export const sumSquaredError: Loss = deepFreeze<Loss>({
  name: 'sumSquaredError',
  options: {},
  value: (y, t) => sumOfSquares('sumSquaredError', y, t),
  gradient(y, t, out) {
    checkSameShape('sumSquaredError', y, t, out);
    for (let i = 0; i < y.data.length; i++) out.data[i] = 2 * (y.data[i] - t.data[i]);
    return out;
  },
});

/** The mean of the squared errors over all N elements, L = sum (y - t)² / N; dL/dy = 2 (y - t) / N. */
export const meanSquaredError: Loss = deepFreeze<Loss>({
  name: 'meanSquaredError',
  options: {},
  value: (y, t) => sumOfSquares('meanSquaredError', y, t) / y.data.length,
  gradient(y, t, out) {
    checkSameShape('meanSquaredError', y, t, out);
    const N = y.data.length;
    for (let i = 0; i < N; i++) out.data[i] = (2 * (y.data[i] - t.data[i])) / N;
    return out;
  },
});

/** Half of that mean, L = sum (y - t)² / 2N, so that the 2 goes away: dL/dy = (y - t) / N. */
export const halfMeanSquaredError: Loss = deepFreeze<Loss>({
  name: 'halfMeanSquaredError',
  options: {},
  value: (y, t) => sumOfSquares('halfMeanSquaredError', y, t) / (2 * y.data.length),
  gradient(y, t, out) {
    checkSameShape('halfMeanSquaredError', y, t, out);
    const N = y.data.length;
    for (let i = 0; i < N; i++) out.data[i] = (y.data[i] - t.data[i]) / N;
    return out;
  },
});

function sumOfSquares(caller: string, y: Matrix, t: Matrix): number {
  checkSameShape(caller, y, t);
  let sum = 0;
  for (let i = 0; i < y.data.length; i++) {
    const e = y.data[i] - t.data[i];
    sum += e * e;
  }
  return sum;
}
