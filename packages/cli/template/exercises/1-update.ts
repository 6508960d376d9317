/**
 * ✎ A question in a line: where does a weight go?
 *
 * ✎ What it is about, in the learner's words. Gradient descent walks against
 * the gradient, since that says which way the loss grows:
 *
 *     W <- W - learningRate · gradient
 */
import { gap } from '@retrace/exercise';

export function update(W: number, gradient: number, learningRate: number): number {
  return gap('the weight after one step', W, gradient, learningRate);
}
