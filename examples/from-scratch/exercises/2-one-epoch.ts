/**
 * One epoch, one sample at a time.
 *
 * A line answers y = w · x + b. For each point in turn, in the given order:
 *
 *     1. answer, and take the error e = y - t
 *     2. add e squared to the error of the epoch
 *     3. w = w - learningRate · e · x,   b = b - learningRate · e
 *
 * So the second point already meets a line that the first one has moved, and
 * the error of the epoch is made of errors of many different lines. That is
 * what the article prints.
 */

/**
 * 一轮，一次一个样本。
 *
 * 一条直线的回答是 y = w · x + b。按给定的次序，对每个点：
 *
 *     1. 给出回答，求误差 e = y - t
 *     2. 把 e 的平方加到这一轮的误差里
 *     3. w = w - learningRate · e · x，  b = b - learningRate · e
 *
 * 所以轮到第二个点时，直线已经被第一个点移动过；一轮的误差，是许多条不同直线的误差加起来的。
 * 文章打印的就是它。
 */
import { gap } from '@retrace/exercise';

/** A line, and the error of the epoch that led to it. */
export interface Epoch {
  readonly w: number;
  readonly b: number;
  readonly error: number;
}

/** One epoch over the points (x[i], t[i]), from the line with w and b. */
export function epoch(
  x: readonly number[],
  t: readonly number[],
  w: number,
  b: number,
  learningRate: number,
): Epoch {
  return gap(
    { en: 'the new w and b, and the error', zh: '新的 w 和 b，以及误差' },
    x,
    t,
    w,
    b,
    learningRate,
  );
}
