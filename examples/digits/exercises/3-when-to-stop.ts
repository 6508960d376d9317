/**
 * When should training stop?
 *
 * After each pass somebody measures the error on images that the network has
 * not seen. At first it falls with the training error. Then the network begins
 * to learn its images by heart, and on others it gets worse.
 *
 * Given the list of these errors, say after which pass (counted from 0) to
 * stop: where the error is least, the first of equals. It may rise a little
 * and fall again, so look at all of them.
 */

/**
 * 训练该在什么时候停？
 *
 * 每过一遍，就在网络没见过的图片上测一次误差。起初它跟着训练误差下降；后来网络开始把图片
 * 背下来，在别的图片上反而变差。
 *
 * 给出这些误差的列表，说出该停在第几遍（从 0 数起）：误差最小的那一遍，有几个一样小就取最
 * 前面的。误差可能稍稍上升又降下来，所以要看完整个列表。
 */
import { gap } from '@retrace/exercise';

/** The index of the smallest error. */
export function stopAt(errors: readonly number[]): number {
  return gap({ en: 'the pass at which to stop', zh: '该停在第几遍' }, errors);
}
