/**
 * What does a large weight cost?
 *
 * Large weights make a network sure of everything, also of what it has only
 * seen by chance. So they are made to cost something:
 *
 *     penalty = ½ · lambda · (w_1² + w_2² + ...)
 *
 * It is added to the loss. And so its derivative by a weight is added to that
 * weight's gradient.
 */

/**
 * 大权重要付多少代价？
 *
 * 权重大，网络对什么都很有把握，连碰巧看到的也是。所以让大权重付出代价：
 *
 *     惩罚 = ½ · lambda · (w_1² + w_2² + ...)
 *
 * 它加在损失上。于是它对一个权重的导数，也加在这个权重的梯度上。
 */
import { gap } from '@retrace/exercise';

/** What all weights cost together. */
export function penalty(lambda: number, weights: readonly number[]): number {
  return gap({ en: 'what the weights cost', zh: '这些权重的代价' }, lambda, weights);
}

/** The derivative of the penalty by one weight. */
export function penaltyGradient(lambda: number, weight: number): number {
  return gap({ en: 'the derivative by a weight', zh: '对一个权重的导数' }, lambda, weight);
}
