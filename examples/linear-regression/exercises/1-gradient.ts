/**
 * Which way should a weight move, when a thousand samples pull at it?
 *
 * A sample has an error e = y - t, and the weight acts on y through its input
 * x. So the sample pulls by e x: hard, if the error is large and the input is
 * large. The loss is the half mean squared error; its gradient is the mean.
 *
 *     dW = (e_1 x_1 + e_2 x_2 + ... + e_n x_n) / n
 *
 * The bias is a weight whose input is always 1; the same function does it.
 */
import { gap } from '@retrace/exercise';

/** The gradient of the weight of the inputs x, for the errors e. */
export function gradient(x: readonly number[], e: readonly number[]): number {
  return gap('the mean of error times input', x, e);
}
