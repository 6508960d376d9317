/**
 * How far should a weight move?
 *
 * The derivative says which way is uphill, and how steep it is there. So a step
 * goes the other way, and the steeper it is, the further. How far in all, one
 * number decides: the learning rate, which the article calls alpha.
 *
 *     new weight = weight - learningRate · derivative
 *
 * With your step, the article's network has to learn XOR with a learning rate
 * of 10, and end at the printed weights.
 */

/**
 * 一个权重该移动多远？
 *
 * 导数指出哪边是上坡，有多陡。所以要往反方向走，越陡走得越远。总的来说走多远，由一个数决定：
 * 学习率，文章叫它 alpha。
 *
 *     新的权重 = 权重 - 学习率 · 导数
 *
 * 文章的网络要用你写的这一步学会异或，学习率是 10，最后的权重要与文章给出的一致。
 */
import { gap } from '@retrace/exercise';

/** Where a weight is after one step. */
export function step(weight: number, derivative: number, learningRate: number): number {
  return gap({ en: 'the new weight', zh: '新的权重' }, weight, derivative, learningRate);
}
