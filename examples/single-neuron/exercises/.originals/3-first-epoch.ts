/**
 * How long does the neuron really need?
 *
 * The article trains for 15,000 epochs, and says that all four answers then
 * lie within 0.01 of their targets. After how many epochs is that true for
 * the first time?
 *
 *     distances(epoch) gives the four distances |y - t| after so many epochs,
 *     such as [0.269, 0.674, 0.762, 0.364] for epoch 0
 *
 * Look at one epoch after the other, from 0 on, and give the first in which
 * every distance is below the limit.
 */

/**
 * 神经元到底要训练多久？
 *
 * 文章训练了 15,000 轮，说之后四个输出与目标值相差都不到 0.01。最早从第几轮起，
 * 就已经是这样了？
 *
 *     distances(epoch) 给出第 epoch 轮之后的四个 |y - t|，
 *     例如第 0 轮是 [0.269, 0.674, 0.762, 0.364]
 *
 * 从第 0 轮开始一轮一轮地看，返回每一个都小于 limit 的第一轮。
 */
import { gap } from '@retrace/exercise';

export function firstEpoch(distances: (epoch: number) => readonly number[], limit: number): number {
  return gap(
    { en: 'the first epoch that is good enough', zh: '第一个够好的轮次' },
    distances,
    limit,
  );
}
