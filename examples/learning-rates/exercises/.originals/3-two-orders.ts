/**
 * Does it matter in which order numbers are added?
 *
 * Not on paper. But a computer rounds after each addition, and to about 16
 * digits: next to 10^16, a 1 is lost.
 *
 * Some processors add two numbers at once. Then the 1st, 3rd, 5th ... make one
 * sum, the 2nd, 4th, 6th ... another, and in the end both are added:
 *
 *     (a_1 + a_3 + ...) + (a_2 + a_4 + ...)
 *
 * With your function, the output neuron adds its four products in this order,
 * and the article's figures for alpha = 100 come out; in the usual order they
 * do not.
 */

/**
 * 相加的次序要紧吗？
 *
 * 写在纸上不要紧。计算机却是每加一次就舍入一次，只留大约 16 位：在 10^16 旁边，1 就丢了。
 *
 * 有些处理器一次加两个数。于是第 1、3、5……个数加成一个和，第 2、4、6……个数加成另一个，最后再把
 * 两个和相加：
 *
 *     (a_1 + a_3 + ...) + (a_2 + a_4 + ...)
 *
 * 输出神经元用你的函数，按这个次序加它的四个乘积，文章 alpha = 100 的数字就都对上了；按通常的次序
 * 则对不上。
 */
import { gap } from '@retrace/exercise';

/** The sum of the numbers, added in pairs. */
export function inPairs(numbers: readonly number[]): number {
  return gap({ en: 'the sum, in this order', zh: '按这个次序的和' }, numbers);
}
