/**
 * What is the best straight line, without taking any steps?
 *
 * For one input x and targets t, the line that has the smallest mean squared
 * error goes through the point of the means, and has the slope
 *
 *     slope = sum of (x_i - mean x) (t_i - mean t)
 *             / sum of (x_i - mean x)²
 *
 *     intercept = mean t - slope · mean x
 *
 * The article says that outputs against targets lie on a 45-degree line. Your
 * function is asked for the line that fits them best.
 */
import { gap } from '@retrace/exercise';

/** The line through the points (x_i, t_i) that fits best. */
export function bestLine(
  x: readonly number[],
  t: readonly number[],
): readonly [slope: number, intercept: number] {
  return gap('the slope and the intercept', x, t);
}
