import { exp, log } from '@retrace/elementary';
import type { Matrix } from '@retrace/linalg';
import { checkSameShape } from '../metrics/metric.ts';
import { deepFreeze } from '../named.ts';
import type { Loss } from './loss.ts';

/**
 * The cross-entropy between targets and the softmax of the outputs, as a mean over the R rows.
 *
 * Softmax turns a row z into probabilities, and each row of targets sums to 1:
 *
 *     m = max z     s = sum of exp(z_j - m)     p_j = exp(z_j - m) / s
 *     L = sum over the rows of [ sum of t_j (log s - (z_j - m)), where t_j is not 0 ] / R
 *     dL/dz_j = (p_j - t_j) / R
 *
 * So the network ends with z, before softmax: together they need no logarithm of a tiny p.
 *
 * @see Goodfellow, Bengio and Courville, Deep Learning (2016), section 6.2.2.3
 */
export const softmaxCrossEntropy: Loss = deepFreeze<Loss>({
  name: 'softmaxCrossEntropy',
  options: {},
  value(z, t) {
    checkSameShape('softmaxCrossEntropy', z, t);
    let sum = 0;
    for (let start = 0; start < z.data.length; start += z.cols) sum += rowLoss(z, t, start);
    return sum / z.rows;
  },
  gradient(z, t, out) {
    checkSameShape('softmaxCrossEntropy', z, t, out);
    softmax(z, out);
    for (let i = 0; i < out.data.length; i++) out.data[i] = (out.data[i] - t.data[i]) / z.rows;
    return out;
  },
});

/** Each row of z as probabilities that sum to 1, written into out and returned. */
export function softmax(z: Matrix, out: Matrix): Matrix {
  checkSameShape('softmax', z, z, out);
  for (let start = 0; start < z.data.length; start += z.cols) {
    const end = start + z.cols;
    const m = largest(z.data, start, end);
    let s = 0;
    for (let i = start; i < end; i++) {
      const e = exp(z.data[i] - m);
      out.data[i] = e;
      s += e;
    }
    for (let i = start; i < end; i++) out.data[i] /= s;
  }
  return out;
}

function rowLoss({ data, cols }: Matrix, t: Matrix, start: number): number {
  const end = start + cols;
  const m = largest(data, start, end);
  let s = 0;
  for (let i = start; i < end; i++) s += exp(data[i] - m);
  const logS = log(s);
  let loss = 0;
  for (let i = start; i < end; i++) {
    if (t.data[i] !== 0) loss += t.data[i] * (logS - (data[i] - m));
  }
  return loss;
}

function largest(values: Float64Array, start: number, end: number): number {
  let m = values[start];
  for (let i = start + 1; i < end; i++) if (values[i] > m) m = values[i];
  return m;
}
