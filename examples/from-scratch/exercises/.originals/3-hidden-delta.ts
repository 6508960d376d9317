/**
 * What does a hidden neuron hear from several outputs?
 *
 * Here the network has an output for each class, and each output k has a
 * delta: its error, times the slope of its sigmoid. The output h of a hidden
 * neuron goes to all of them, to output k with weight w_k. So blame comes back
 * from all of them, each through its own weight, and is added up:
 *
 *     error = w_1 · delta_1 + w_2 · delta_2 + ...
 *     delta = error times the slope of the sigmoid, h (1 - h)
 *
 * With your delta the article's network is then trained for 20 epochs.
 */

/**
 * 隐藏神经元从多个输出那里得到什么？
 *
 * 这个网络每个类别有一个输出，每个输出 k 有一个 delta：它的误差，乘以它的 sigmoid 的斜率。
 * 隐藏神经元的输出 h 传给每一个输出，到输出 k 的权重是 w_k。所以每个输出都有误差传回来，
 * 各自经过自己的权重，再加起来：
 *
 *     error = w_1 · delta_1 + w_2 · delta_2 + ……
 *     delta = error 乘以 sigmoid 的斜率 h (1 - h)
 *
 * 然后用你的 delta 把文章的网络训练 20 轮。
 */
import { gap } from '@retrace/exercise';

/** The delta of a hidden neuron with output h; w[k] is its weight to output k, deltas[k] that one's delta. */
export function hiddenDelta(w: readonly number[], deltas: readonly number[], h: number): number {
  return gap({ en: 'the delta of the hidden neuron', zh: '隐藏神经元的 delta' }, w, deltas, h);
}
