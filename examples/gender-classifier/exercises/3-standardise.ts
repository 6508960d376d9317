/**
 * How does one bring inputs near 0?
 *
 * The article takes a constant away from each weight and height, chosen by
 * hand. What is left still reaches from -15 to 25, and there most sigmoids
 * are flat: Bob and Charlie teach the hidden neurons next to nothing.
 *
 * The usual way: from each number take the mean away, then divide by the
 * standard deviation, which is the root of the mean square of what is left.
 *
 *     mean = (v_1 + ... + v_n) / n
 *     deviation² = ((v_1 - mean)² + ... + (v_n - mean)²) / n
 *     standardised v_i = (v_i - mean) / deviation
 *
 * Your numbers have the mean 0 and the deviation 1, whatever they were.
 */

/**
 * 怎样让输入靠近 0？
 *
 * 文章从体重和身高里各减去一个手工选的常数，结果仍然从 -15 到 25；离 0 这么远，sigmoid
 * 大多是平坦的，隐藏神经元从 Bob 和 Charlie 那里几乎学不到什么。
 *
 * 通常的做法（标准化）：每个数减去平均值，再除以标准差。标准差是剩下的数平方的平均，再开方。
 *
 *     平均值 = (v_1 + ... + v_n) / n
 *     标准差² = ((v_1 - 平均值)² + ... + (v_n - 平均值)²) / n
 *     标准化的 v_i = (v_i - 平均值) / 标准差
 *
 * 不管原来是什么数，结果的平均值都是 0，标准差都是 1。
 */
import { gap } from '@retrace/exercise';

/** The values, shifted and scaled to mean 0 and standard deviation 1. */
export function standardise(values: readonly number[]): readonly number[] {
  return gap({ en: 'the standardised values', zh: '标准化的值' }, values);
}
