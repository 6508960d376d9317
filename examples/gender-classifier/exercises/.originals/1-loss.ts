/**
 * How wrong is a network, in one number?
 *
 * For each person there is an answer y and a target t. Their difference is
 * the error. Errors of opposite sign must not cancel, so square them; and
 * more people must not mean more wrong, so take the mean.
 *
 *     MSE = ((y_1 - t_1)² + ... + (y_n - t_n)²) / n
 *
 * The article's log of ten losses is then measured with your function.
 */

/**
 * 怎样用一个数表示网络错了多少？
 *
 * 每个人有一个输出 y 和一个目标值 t，两者之差是误差。正负误差不应互相抵消，所以先平方；
 * 人数多不等于错得多，所以取平均。
 *
 *     MSE = ((y_1 - t_1)² + ... + (y_n - t_n)²) / n
 *
 * 文章日志里的十个损失，会用你的函数来计算。
 */
import { gap } from '@retrace/exercise';

/** The mean squared error of the answers y for the targets t. */
export function meanSquaredError(y: readonly number[], t: readonly number[]): number {
  return gap({ en: 'the mean of the squared errors', zh: '误差平方的平均' }, y, t);
}
