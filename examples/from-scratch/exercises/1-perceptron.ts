/**
 * When does a perceptron learn, and which way?
 *
 * Its answer y is 0 or 1, and so is the target t. Where both are equal, nothing
 * is to change. Where it has said 1 and should have said 0, the sum x1 w1 +
 * x2 w2 + b was too large; so each weight goes down where its input is
 * positive, and the larger the input, the further. The other way round, up:
 *
 *     move = learningRate · (t - y) · x
 *
 * That is the whole rule. The bias has the input 1. The ten points of the
 * article are then learned with your rule.
 */

/**
 * 感知机什么时候学，往哪个方向学？
 *
 * 它的回答 y 是 0 或 1，目标值 t 也是。两者相等，什么都不用改。回答 1 而应当是 0，说明加权和
 * x1 w1 + x2 w2 + b 太大了；所以输入为正的权重都减小，输入越大，减得越多。反过来就增大：
 *
 *     move = learningRate · (t - y) · x
 *
 * 规则只有这一条。偏置的输入是 1。然后用你的规则学文章的十个点。
 */
import { gap } from '@retrace/exercise';

/** By how much a weight moves whose input is x. */
export function move(x: number, y: number, t: number, learningRate: number): number {
  return gap({ en: 'how far the weight moves', zh: '权重移动多少' }, x, y, t, learningRate);
}
