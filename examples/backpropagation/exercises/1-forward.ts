/**
 * What does a neuron put out?
 *
 * It multiplies each input by its weight, adds the products and its bias, and squeezes the sum:
 *
 *     net = x1 w1 + x2 w2 + b
 *     out = sigmoid(net)
 *
 * All four neurons of the article do just this, so one function serves them all. Fill the gap, and
 * the article's first two numbers have to come out.
 */

/**
 * 神经元的输出是多少？
 *
 * 它把每个输入乘以自己的权重，把乘积和偏置相加，再压缩：
 *
 *     net = x1 w1 + x2 w2 + b
 *     out = sigmoid(net)
 *
 * 文章里的四个神经元都是这样算的，所以一个函数就够了。填好以后，应当得到文章开头的两个数。
 */
import { sigmoid } from '@retrace/elementary';
import { gap } from '@retrace/exercise';

export function output(x: readonly number[], w: readonly number[], b: number): number {
  const net = gap({ en: 'the weighted inputs and the bias, summed', zh: '加权和加偏置' }, x, w, b);
  return sigmoid(net);
}
