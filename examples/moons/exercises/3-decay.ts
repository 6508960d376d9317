/**
 * What do large weights cost, and how long are the steps?
 *
 * The loss has a second part, the penalty: 0.0001 times the sum of all
 * weights squared. Its derivative by one weight w is 0.0001 · 2 · w, and it is
 * added to the weight's gradient dw, which comes from the points. Then the
 * weight moves against both:
 *
 *     w - learningRate · (dw + derivative of the penalty)
 *
 * The learning rate falls. At step 0 it is 1, and with each of the hundred
 * steps it loses the same piece, so that 0.1 would be left at step 100:
 *
 *     learningRate = 1 - 0.9 · step / 100
 *
 * With your two functions the article's network is trained.
 */

/**
 * 大的权重要付多少代价？步子又有多大？
 *
 * 损失还有第二部分，即惩罚项：0.0001 乘以所有权重的平方和。它对一个权重 w 的导数是
 * 0.0001 · 2 · w，要加到由样本点得到的梯度 dw 上。然后权重朝两者之和的反方向移动：
 *
 *     w - learningRate · (dw + 惩罚项的导数)
 *
 * 学习率逐步下降：第 0 步是 1，一百步里每步减少同样多，到第 100 步会剩下 0.1：
 *
 *     learningRate = 1 - 0.9 · step / 100
 *
 * 然后用你的两个函数训练文章的网络。
 */
import { gap } from '@retrace/exercise';

/** The learning rate of a step; steps are counted from 0. */
export function learningRate(step: number): number {
  return gap({ en: 'the learning rate of this step', zh: '这一步的学习率' }, step);
}

/** The weight w after an update; dw is its gradient without the penalty. */
export function updated(w: number, dw: number, rate: number): number {
  return gap({ en: 'the new weight', zh: '新的权重' }, w, dw, rate);
}
