/**
 * In which direction should a score move?
 *
 * A point whose margin t · y is less than 1 costs 1 - t · y. How fast does
 * that change when the score y grows? And what about a point that costs
 * nothing, and would still cost nothing if y moved a little?
 *
 *     dL/dy = the derivative of 1 - t · y by y, where that is more than 0
 *     dL/dy = 0, elsewhere
 *
 * Nothing else goes back into the network: no size of the error, just a
 * direction, or nothing at all. It is trained with your slope.
 */

/**
 * 得分应当往哪个方向移动？
 *
 * 间隔 t · y 小于 1 的点，代价是 1 - t · y。得分 y 增大时，它变化多快？
 * 代价为 0、而且 y 动一点代价还是 0 的点，又怎样？
 *
 *     dL/dy = 1 - t · y 对 y 的导数，在它大于 0 的地方
 *     dL/dy = 0，在别的地方
 *
 * 传回网络的只有这些：没有误差的大小，只有一个方向，或者什么都没有。然后用你的斜率训练。
 */
import { gap } from '@retrace/exercise';

/** How fast the cost of one point grows with its score y. */
export function hingeSlope(y: number, t: number): number {
  return gap({ en: 'the slope of the cost', zh: '代价的斜率' }, y, t);
}
