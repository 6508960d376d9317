/**
 * How does a hidden neuron learn what it did wrong?
 *
 * Nobody tells it a target. It only hears the output neuron, which knows dz2:
 * how fast the loss grows with its own sum z2. The hidden neuron's output h
 * acts on z2 through the weight w2. So the chain rule goes two links back:
 *
 *     dh  = dz2 times the weight it comes through
 *     dz1 = dh times the slope of the sigmoid, which is h (1 - h)
 *
 * These two lines are all that backpropagation adds. With your function in
 * it, the article's network has to find XOR.
 */

/**
 * 隐藏神经元怎么知道自己错在哪里？
 *
 * 没有人告诉它目标值。它只得到输出神经元传来的 dz2，也就是输出神经元的加权和 z2 增大时，
 * 损失增大得多快。隐藏神经元的输出 h 通过权重 w2 影响 z2，所以链式法则往回走两环：
 *
 *     dh  = dz2 乘以它经过的那个权重
 *     dz1 = dh 乘以 sigmoid 的斜率，即 h (1 - h)
 *
 * 反向传播要加的就是这两行。填好以后，文章的网络要靠你的函数学会异或。
 */
import { gap } from '@retrace/exercise';

/** How fast the loss grows with the sum z1 of a hidden neuron, for one sample. */
export function hiddenGradient(dz2: number, w2: number, h: number): number {
  return gap({ en: 'the gradient of the hidden sum, dz1', zh: '隐藏神经元的 dz1' }, dz2, w2, h);
}
