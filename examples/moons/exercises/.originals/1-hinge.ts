/**
 * What does a point cost?
 *
 * The network gives each point a score y. Its target t is 1 or -1, and the
 * sign of the score is the answer. So t times y is positive where the answer
 * is right; it is called the margin of the point.
 *
 * The hinge loss wants a margin of 1. A point that has it costs nothing, and
 * one that has more does not cost less. Otherwise it costs what is missing:
 *
 *     cost = 1 - margin, but at least 0
 *
 * With your cost the article's hundred losses are then computed: the mean
 * over the hundred points, and the penalty.
 */

/**
 * 一个点的代价是多少？
 *
 * 网络给每个点一个得分 y。目标值 t 是 1 或 -1，得分的正负号就是网络的回答。
 * 所以回答正确时，t 乘 y 是正数；这个乘积叫作点的间隔。
 *
 * 合页损失要求间隔达到 1。达到了，代价就是 0，再大也不会更小；没达到，差多少，代价就是多少：
 *
 *     代价 = 1 - 间隔，但至少是 0
 *
 * 然后用你的代价计算文章的一百个损失：一百个点的平均，再加惩罚项。
 */
import { gap } from '@retrace/exercise';

/** What one point costs that has a score and a target. */
export function hinge(y: number, t: number): number {
  return gap({ en: 'what is missing to a margin of 1', zh: '距离间隔 1 还差多少' }, y, t);
}
