/**
 * How does one step of learning change a weight?
 *
 * Each sample i tells by dz_i how its sum z should change: above 0, the loss
 * grows with z. A weight acts on z through its input x_i, so its gradient is
 * what all samples say, each as loud as its input:
 *
 *     dW = x_1 dz_1 + x_2 dz_2 + ...
 *
 * The gradient points uphill, and the learning rate says how far to go. So
 * the weight takes a step of learningRate times dW the other way.
 *
 * Fill in both. Your numbers can be followed in the table "By hand" of the
 * lesson's README.
 */

/**
 * 学习一步，权重怎么变？
 *
 * 样本 i 的 dz_i 说明它的加权和 z 变化时损失怎么变：大于 0，就是 z 越大损失越大。
 * 权重通过自己的输入 x_i 影响 z，所以它的梯度是各个样本的 dz 乘以输入再求和：
 *
 *     dW = x_1 dz_1 + x_2 dz_2 + ...
 *
 * 梯度指向上坡，学习率决定走多远。所以权重要朝反方向走，走的距离是 learningRate 乘 dW。
 *
 * 两个空都要填。这些数可以对照本课 README 里“手算一轮”的表。
 */
import { gap } from '@retrace/exercise';

/** The gradient of one weight. x are its inputs, dz the derivatives by z, one per sample. */
export function gradient(x: readonly number[], dz: readonly number[]): number {
  return gap({ en: 'the gradient of the weight, dW', zh: '权重的梯度 dW' }, x, dz);
}

/** The weight after the step. */
export function updated(weight: number, dW: number, learningRate: number): number {
  return gap({ en: 'the new weight', zh: '新的权重' }, weight, dW, learningRate);
}
