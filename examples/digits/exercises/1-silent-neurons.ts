/**
 * Who learns from an image?
 *
 * relu lets a positive sum through and cuts off a negative one. A neuron that
 * it has cut off is silent: whatever its sum had been, a little more or less,
 * nobody would have heard it. So its slope is 0, and it learns nothing.
 *
 *     slope = 1 where the output y is above 0, else 0
 *
 * Write it, from the output y. The chapter has a slip at just this place: see
 * that your function does not.
 */

/**
 * 哪些神经元从一张图片里学到东西？
 *
 * relu 让正的和通过，把负的截掉。被截掉的神经元没有出声：它的和再大一点、再小一点，
 * 谁也听不见。所以它的斜率是 0，什么也学不到。
 *
 *     斜率 = 输出 y 大于 0 时为 1，否则为 0
 *
 * 由输出 y 写出斜率。书上正好在这里有一处笔误，看看你的函数有没有。
 */
import { gap } from '@retrace/exercise';

/** The slope of relu, from its output. */
export function slope(y: number): number {
  return gap({ en: 'the slope, from the output y', zh: '由输出 y 求出的斜率' }, y);
}
