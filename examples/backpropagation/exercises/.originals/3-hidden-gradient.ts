/**
 * How does the error reach a neuron that has no target?
 *
 * h1 feeds both outputs, so it has a share in both errors. Each output neuron knows how fast E grows
 * with its own sum; call that dz. What h1 puts out reaches their sums through one weight each:
 *
 *     dh = dz of o1 times the weight to o1, plus dz of o2 times the weight to o2
 *
 * And its own sum acts on h through the sigmoid, whose slope is h (1 - h). Fill the gap: the article's
 * 10,000 updates will be made with it.
 */

/**
 * 没有目标值的神经元，怎么得到误差？
 *
 * h1 通向两个输出，所以对两个误差都有责任。每个输出神经元都知道自己的加权和增大时 E 增大得多快，
 * 记作 dz。h1 的输出各通过一个权重影响它们的加权和：
 *
 *     dh = o1 的 dz 乘以通往 o1 的权重，加上 o2 的 dz 乘以通往 o2 的权重
 *
 * 它自己的加权和通过 sigmoid 影响 h，斜率是 h (1 - h)。填好以后，文章的 10,000 次更新会用它来做。
 */
import { gap } from '@retrace/exercise';

/**
 * How fast E grows with the sum of a hidden neuron that puts out h.
 *
 * @param dz How fast it grows with the sum of each output.
 * @param w The weight to each output.
 */
export function hiddenGradient(dz: readonly number[], w: readonly number[], h: number): number {
  return gap({ en: "dE by the hidden neuron's sum", zh: 'E 对隐藏神经元加权和的导数' }, dz, w, h);
}
