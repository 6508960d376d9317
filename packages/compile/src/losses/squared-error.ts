import {
  halfMeanSquaredError as halfMean,
  halfSumSquaredError as halfSum,
  type Loss,
  meanSquaredError as mean,
  sumSquaredError as sumOfSquares,
} from '@retrace/nn';
import type { Counts } from '../metrics/metric-emitter.ts';
import { both, mul, over, sub } from '../writer.ts';
import type { LossEmitter } from './loss-emitter.ts';

/** 0.5 sum of e²;   e = y - t */
export const halfSumSquaredError: LossEmitter = squaredError(
  halfSum,
  (sum) => mul(both(0.5), sum),
  (e) => e,
);

/** sum of e²;   2 e */
export const sumSquaredError: LossEmitter = squaredError(
  sumOfSquares,
  (sum) => sum,
  (e) => mul(both(2), e),
);

/** sum of e² / N;   2 e / N */
export const meanSquaredError: LossEmitter = squaredError(
  mean,
  (sum, { N }) => over(sum, N),
  (e, { N }) => over(mul(both(2), e), N),
);

/** sum of e² / 2N;   e / N */
export const halfMeanSquaredError: LossEmitter = squaredError(
  halfMean,
  (sum, { N }) => over(sum, 2 * N),
  (e, { N }) => over(e, N),
);

function squaredError(
  twin: Loss,
  value: (sum: string, counts: Counts) => string,
  gradient: (e: string, counts: Counts) => string,
): LossEmitter {
  return {
    twin,
    by: 'element',
    of: (w, y, t, counts) => {
      const e = w.zip([y.numbers, t.numbers], sub);
      return {
        terms: () => w.zip([e], (pair) => mul(pair, pair)),
        gradient: () => w.zip([e], (pair) => gradient(pair, counts)),
      };
    },
    value,
  };
}
