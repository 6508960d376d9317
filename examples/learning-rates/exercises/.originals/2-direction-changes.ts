/**
 * Did the step go over the lowest point?
 *
 * If it did, the slope on the other side has the other sign. So count: how
 * often does a derivative change from above 0 to not above 0, or back, from one
 * step to the next?
 *
 *     3, 1, 2, -2, -1, 4        changes twice
 *
 * The article counts in the same way, for each of its sixteen weights.
 */

/**
 * 这一步越过最低点了吗？
 *
 * 如果越过了，另一边的斜率符号就相反。那就来数一数：从一步到下一步，一个导数有多少次从大于 0 变成
 * 不大于 0，或者反过来？
 *
 *     3, 1, 2, -2, -1, 4        变了两次
 *
 * 文章也是这样数的，十六个权重各数一遍。
 */
import { gap } from '@retrace/exercise';

/** How often the sign changes, given the derivatives of one weight, step by step. */
export function changes(derivatives: readonly number[]): number {
  return gap({ en: 'how often the sign changes', zh: '变号的次数' }, derivatives);
}
