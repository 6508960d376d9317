/**
 * What can one neuron decide?
 *
 * A neuron weighs two bits a and b, adds a constant c, and squeezes:
 *
 *     y = sigmoid(u a + v b + c)
 *
 * Find three numbers by hand that make it say AND: near 1 where both bits are
 * 1, near 0 elsewhere. The sum must be above 0 there, and below 0 for the
 * other three. Draw the four points and a line between them, if that helps.
 *
 * Then be as sure as the article's trained neuron: its worst answer is off by
 * 0.0097. The larger the sums, the surer the sigmoid.
 */

/**
 * 一个神经元能判断什么？
 *
 * 神经元给两个二进制位 a、b 加权，加上常数 c，再压缩：
 *
 *     y = sigmoid(u a + v b + c)
 *
 * 手工找三个数，让它做“与”：两位都是 1 时输出接近 1，其余接近 0。也就是说，两位都是 1
 * 时和要大于 0，另外三点都要小于 0。可以把四个点画出来，中间画一条线。
 *
 * 然后要和文章里训练好的神经元一样有把握：它误差最大的一个输出差 0.0097。和离 0 越远，
 * sigmoid 就越有把握。
 */
import { gap } from '@retrace/exercise';

/** The weight of a, the weight of b, and the constant. */
export function and(): readonly [u: number, v: number, c: number] {
  return [
    gap({ en: 'u, the weight of a', zh: 'a 的权重 u' }),
    gap({ en: 'v, the weight of b', zh: 'b 的权重 v' }),
    gap({ en: 'c, the constant', zh: '常数 c' }),
  ];
}
