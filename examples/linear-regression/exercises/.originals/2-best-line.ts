/**
 * What is the best straight line, without taking any steps?
 *
 * For one input x and targets t, the line that has the smallest mean squared
 * error goes through the point of the means, and has the slope
 *
 *     slope = sum of (x_i - mean x) (t_i - mean t)
 *             / sum of (x_i - mean x)²
 *
 *     intercept = mean t - slope · mean x
 *
 * The article says that outputs against targets lie on a 45-degree line. Your
 * function is asked for the line that fits them best.
 */

/**
 * 不用一步步迭代，怎样直接得到最佳直线？
 *
 * 输入是一列 x，目标值是一列 t。均方误差最小的直线经过两个平均值所在的点，它的斜率和截距是
 *
 *     斜率 = Σ (x_i - x 的平均) (t_i - t 的平均)
 *            / Σ (x_i - x 的平均)²
 *
 *     截距 = t 的平均 - 斜率 · x 的平均
 *
 * 文章说，输出对目标值的点落在 45 度线上。检查时会用你的函数求出拟合这些点最好的直线。
 */
import { gap } from '@retrace/exercise';

/** The line through the points (x_i, t_i) that fits best. */
export function bestLine(
  x: readonly number[],
  t: readonly number[],
): readonly [slope: number, intercept: number] {
  return gap({ en: '[slope, intercept]', zh: '[斜率, 截距]' }, x, t);
}
