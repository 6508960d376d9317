/**
 * How steep is the sigmoid where it puts out y?
 *
 * The neuron squeezes z into y = 1 / (1 + exp(-z)). To learn, it must know
 * how fast y moves when z moves: the slope dy/dz. The sigmoid has a rare
 * gift: its output alone tells the slope, z is no longer needed.
 *
 *     dy/dz = y times the distance from y to 1
 *
 * Put this formula in the place of the gap. It is then built into the neuron,
 * and the article's training runs with it.
 */

/**
 * sigmoid 的输出是 y 时，曲线有多陡？
 *
 * 神经元把 z 压缩成 y = 1 / (1 + exp(-z))。要学习，就得知道 z 变化时 y 变化得
 * 多快，也就是斜率 dy/dz。sigmoid 有个难得的优点：由输出 y 就能求出斜率，用不着 z。
 *
 *     dy/dz = y 乘以“y 到 1 的距离”
 *
 * 把这个公式填到空（gap）里。它会装进神经元，再用它跑一遍文章里的训练。
 */
import { gap } from '@retrace/exercise';

export function slope(y: number): number {
  return gap({ en: 'the slope, from the output y', zh: '由输出 y 求出的斜率' }, y);
}
