import { gap } from '@retrace/exercise';

/**
 * ✎ What is to be done, in the learner's words. Here: one step of gradient descent for one weight.
 *
 *     W <- W - learningRate · gradient
 */
export function update(W: number, gradient: number, learningRate: number): number {
  return gap('the weight after one step', W, gradient, learningRate);
}
