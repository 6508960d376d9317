/**
 * How does one bring inputs near 0?
 *
 * The article takes a constant away from each weight and height, chosen by
 * hand. What is left still reaches from -15 to 25, and there most sigmoids
 * are flat: Bob and Charlie teach the hidden neurons next to nothing.
 *
 * The usual way: from each number take the mean away, then divide by the
 * standard deviation, which is the root of the mean square of what is left.
 *
 *     mean = (v_1 + ... + v_n) / n
 *     deviation² = ((v_1 - mean)² + ... + (v_n - mean)²) / n
 *     standardised v_i = (v_i - mean) / deviation
 *
 * Your numbers have the mean 0 and the deviation 1, whatever they were.
 */
import { gap } from '@retrace/exercise';

/** The values, shifted and scaled to mean 0 and standard deviation 1. */
export function standardise(values: readonly number[]): readonly number[] {
  return gap('the standardised values', values);
}
