/**
 * How do scores become probabilities?
 *
 * A network that has to choose among classes gives each a score, any number.
 * Softmax makes probabilities of them: all above 0, and their sum is 1.
 *
 *     p_k = exp(z_k) / (exp(z_1) + exp(z_2) + ...)
 *
 * Take care with large scores: exp(1000) is infinite for a computer. It helps
 * to take the largest score away from all of them first. That changes no
 * probability, for it divides above and below by the same number.
 */

/**
 * 得分怎样变成概率？
 *
 * 要在几个类别里选一个，网络就给每一类一个得分，可以是任何数。softmax 把得分变成概率：都大于 0，
 * 加起来是 1。
 *
 *     p_k = exp(z_k) / (exp(z_1) + exp(z_2) + ...)
 *
 * 得分大的时候要小心：对计算机来说，exp(1000) 是无穷大。可以先把所有得分都减去其中最大的一个。概率
 * 不会变，因为分子分母除以了同一个数。
 */
import { exp } from '@retrace/elementary';
import { gap } from '@retrace/exercise';

/** The probability of each class, from its score. */
export function softmax(scores: readonly number[]): readonly number[] {
  return gap(
    { en: 'the probabilities, from the scores and exp', zh: '由得分和 exp 求出的概率' },
    scores,
    exp,
  );
}
