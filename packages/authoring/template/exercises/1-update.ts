/**
 * ✎ A question in a line: where does a weight go?
 *
 * ✎ What it is about, in the learner's words. Gradient descent walks against
 * the gradient, since that says which way the loss grows:
 *
 *     W <- W - learningRate · gradient
 */

/**
 * ✎ 用一行提出问题：权重往哪里走？
 *
 * ✎ 用学习者的话说明。梯度指向损失增大的方向，所以梯度下降朝相反的方向走：
 *
 *     W <- W - learningRate · gradient
 */
import { gap } from '@retrace/exercise';

export function update(W: number, gradient: number, learningRate: number): number {
  return gap(
    { en: 'the weight after one step', zh: '走一步之后的权重' },
    W,
    gradient,
    learningRate,
  );
}
