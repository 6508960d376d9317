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

/**
 * 一千个样本都来拉，权重该往哪边走？
 *
 * 样本的误差是 e = y - t，权重通过自己的输入 x 影响 y。所以这个样本拉的力是 e x：误差大、
 * 输入也大，就拉得重。损失是均方误差的一半，它的梯度就是平均。
 *
 *     dW = (e_1 x_1 + e_2 x_2 + ... + e_n x_n) / n
 *
 * 偏置相当于输入恒为 1 的权重，用同一个函数。
 */
import { gap } from '@retrace/exercise';

/** The gradient of the weight of the inputs x, for the errors e. */
export function gradient(x: readonly number[], e: readonly number[]): number {
  return gap({ en: 'the mean of error times input', zh: '误差乘输入的平均' }, x, e);
}
