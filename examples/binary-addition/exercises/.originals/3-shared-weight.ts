/**
 * One weight, used eight times: which way should it move?
 *
 * A weight of a recurrent network is the same at each place. At place t it
 * multiplies the input x[t] and adds that to a sum z; dz[t] says how fast the
 * loss grows with that sum. At one place alone its gradient would be
 *
 *     x[t] times dz[t]
 *
 * It is one and the same weight everywhere. What is its whole gradient?
 */

/**
 * 一个权重用了八次：它该往哪边移动？
 *
 * 循环网络的权重在每一位上都是同一个。在位置 t，它乘输入 x[t]，加进一个和 z；dz[t] 表示
 * 这个和增大时，损失增大得多快。只看一位的话，它的梯度是
 *
 *     x[t] 乘 dz[t]
 *
 * 而它在每一位上都是同一个权重。它的整个梯度是多少？
 */
import { gap } from '@retrace/exercise';

/** How fast the loss grows with a weight that is used at each place. */
export function sharedGradient(x: readonly number[], dz: readonly number[]): number {
  return gap({ en: 'the gradient of the shared weight', zh: '共享权重的梯度' }, x, dz);
}
