/**
 * Which way should w5 go?
 *
 * w5 leads from h1 to o1. It changes the sum of o1, the sum changes its output y, and y changes the
 * error E = ½ (t - y)². Three links, and the chain rule multiplies their slopes:
 *
 *     how E moves with y         y - t
 *     how y moves with the sum   y (1 - y)
 *     how the sum moves with w5  h, what h1 puts out
 *
 * Fill the gap with the product. One update with your gradient has to give w5 ... w8 as printed.
 */

/**
 * w5 该往哪个方向改？
 *
 * w5 从 h1 通到 o1。它影响 o1 的加权和，加权和影响输出 y，y 影响误差 E = ½ (t - y)²。一共三环，
 * 链式法则把三个导数乘起来：
 *
 *     E 对 y 的导数         y - t
 *     y 对加权和的导数      y (1 - y)
 *     加权和对 w5 的导数    h，即 h1 的输出
 *
 * 把乘积填到空里。用你的梯度更新一次，应当得到文章给出的 w5 ... w8。
 */
import { gap } from '@retrace/exercise';

/** How fast E grows with a weight between a hidden neuron that puts out h, and an output y. */
export function outputGradient(y: number, t: number, h: number): number {
  return gap({ en: 'dE/dw, the product of three links', zh: 'dE/dw，三环的乘积' }, y, t, h);
}
