/**
 * How wrong is a network, in one number?
 *
 * For each person there is an answer y and a target t. Their difference is
 * the error. Errors of opposite sign must not cancel, so square them; and
 * more people must not mean more wrong, so take the mean.
 *
 *     MSE = ((y_1 - t_1)² + ... + (y_n - t_n)²) / n
 *
 * The article's log of ten losses is then measured with your function.
 */
import { gap } from '@retrace/exercise';

/** The mean squared error of the answers y for the targets t. */
export function meanSquaredError(y: readonly number[], t: readonly number[]): number {
  return gap('the mean of the squared errors', y, t);
}
