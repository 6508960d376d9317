/**
 * What does a neuron put out?
 *
 * It multiplies each input by its weight, adds the products and its bias, and squeezes the sum:
 *
 *     net = x1 w1 + x2 w2 + b
 *     out = sigmoid(net)
 *
 * All four neurons of the article do just this, so one function serves them all. Fill the gap, and
 * the article's first two numbers have to come out.
 */
import { sigmoid } from '@retrace/elementary';
import { gap } from '@retrace/exercise';

export function output(x: readonly number[], w: readonly number[], b: number): number {
  const net = gap('the sum of the weighted inputs and the bias', x, w, b);
  return sigmoid(net);
}
