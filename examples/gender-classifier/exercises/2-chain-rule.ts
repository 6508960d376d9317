/**
 * How does the loss feel a weight that lies deep inside?
 *
 * The weight W1 goes from an input x to a hidden neuron. If it grows, the
 * neuron's sum z1 grows; so does its output h; that changes z2, through the
 * weight w2; that changes the answer y; and that changes the loss, (y - t)².
 *
 *     x --W1--> z1 --sigmoid--> h --w2--> z2 --sigmoid--> y --> loss
 *
 * Each link says how fast the next one moves. The chain rule: multiply them,
 * from the loss back to the weight.
 *
 *     loss by y    2 (y - t)
 *     y by z2      the sigmoid's slope, from its output y
 *     z2 by h      w2
 *     h by z1      the sigmoid's slope, from its output h
 *     z1 by W1     x
 */

/**
 * 藏在里面的权重，怎样影响损失？
 *
 * 权重 W1 从输入 x 通到一个隐藏神经元。它一变，神经元的加权和 z1 就变，输出 h 也变；
 * h 通过权重 w2 影响 z2，z2 影响输出 y，y 影响损失 (y - t)²。
 *
 *     x --W1--> z1 --sigmoid--> h --w2--> z2 --sigmoid--> y --> 损失
 *
 * 每一环的导数说明下一个量变化得多快。链式法则：从损失往回，把各环的导数乘起来。
 *
 *     损失对 y 的导数    2 (y - t)
 *     y 对 z2 的导数     sigmoid 在输出 y 处的斜率
 *     z2 对 h 的导数     w2
 *     h 对 z1 的导数     sigmoid 在输出 h 处的斜率
 *     z1 对 W1 的导数    x
 */
import { gap } from '@retrace/exercise';

/** The derivative of the loss by W1, for one person. */
export function derivative(x: number, h: number, w2: number, y: number, t: number): number {
  return gap({ en: 'the product of the five links', zh: '五环的乘积' }, x, h, w2, y, t);
}
