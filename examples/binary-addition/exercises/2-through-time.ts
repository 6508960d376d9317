/**
 * Who is to blame for a wrong bit?
 *
 * The hidden neuron with output h at place t is heard twice: by the output of
 * its own place, and by every hidden neuron at the next place. So blame comes
 * back from two sides:
 *
 *     from time     the sum over k of dzNext[k] times wh[k]
 *     from above    given, it has come through the output's weight
 *
 * Add both, then multiply by the slope of the sigmoid, h (1 - h). With your
 * function in it, the article's network has to learn to add.
 */

/**
 * 哪个神经元该为错误的一位负责？
 *
 * 位置 t 上输出为 h 的隐藏神经元，有两方在听它：这一位的输出，和下一位的每个隐藏神经元。
 * 所以误差从两边传回来：
 *
 *     来自时间     dzNext[k] 乘 wh[k]，对 k 求和
 *     来自上方     已经给出，它是经过输出的权重传来的
 *
 * 两者相加，再乘 sigmoid 的斜率 h (1 - h)。填好以后，文章的网络要靠你的函数学会加法。
 */
import { gap } from '@retrace/exercise';

/**
 * How fast the loss grows with the sum z of a hidden neuron at place t.
 *
 * dzNext has one number for each hidden neuron at place t + 1, wh the weight to each of them.
 */
export function blame(
  dzNext: readonly number[],
  wh: readonly number[],
  fromAbove: number,
  h: number,
): number {
  return gap({ en: 'dz of this neuron', zh: '这个神经元的 dz' }, dzNext, wh, fromAbove, h);
}
