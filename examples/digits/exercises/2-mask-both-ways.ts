/**
 * Half of the neurons are switched off. What do the others have to do?
 *
 * Dropout multiplies each output x by k, which is 0 or 1 by chance, 1 with a
 * probability of keep. The rest of the network should not notice that only a
 * part of the voices is left: on average y must be as large as x was.
 *
 *     y = x times k, and a factor that makes up for it
 *
 * Write the way forward, and the way back: how fast the loss grows with x,
 * when dy is how fast it grows with y. The chapter has a slip in one of them.
 */

/**
 * 一半神经元被关掉了，剩下的该怎么办？
 *
 * dropout 把每个输出 x 乘以 k，k 随机取 0 或 1，取 1 的概率是 keep。声音只剩一部分，网络的
 * 其余部分却不该察觉：平均起来，y 要和 x 一样大。
 *
 *     y = x 乘 k，再乘一个补偿的因子
 *
 * 写出前向和反向：dy 表示 y 增大时损失增大得多快，求 x 增大时损失增大得多快。书上有一处
 * 写错了。
 */
import { gap } from '@retrace/exercise';

/** y, from x and the coin k. */
export function forward(x: number, k: 0 | 1, keep: number): number {
  return gap({ en: 'the output y', zh: '输出 y' }, x, k, keep);
}

/** dx, from dy and the same coin k. */
export function backward(dy: number, k: 0 | 1, keep: number): number {
  return gap({ en: 'the gradient dx', zh: '梯度 dx' }, dy, k, keep);
}
