/**
 * Can one neuron remember the carry?
 *
 * It reads the bits a and b of one place, and what it said at the place
 * before, c:
 *
 *     new c = sigmoid(u a + v b + w c + k)
 *
 * There is a carry where at least two of a, b and c are 1. Find four numbers
 * by hand with which the neuron says so: near 1 where there is a carry, near 0
 * elsewhere.
 *
 * Then it has to keep it up: in 11...1 + 1, over thirty places, each carry
 * comes from the one before, and 0.7 of a carry is not enough for the next.
 */

/**
 * 一个神经元能记住进位吗？
 *
 * 它读入这一位上的 a 和 b，还有它在前一位说的 c：
 *
 *     新的 c = sigmoid(u a + v b + w c + k)
 *
 * a、b、c 里至少有两个是 1，就有进位。手工找四个数，让神经元照这条规则说话：有进位时
 * 接近 1，没有时接近 0。
 *
 * 然后它要坚持得住：11...1 + 1 有三十位，每个进位都来自前一位，只有 0.7 个进位，传不到
 * 下一位。
 */
import { gap } from '@retrace/exercise';

/** The weights of a, b and c, and the constant. */
export function carry(): readonly [u: number, v: number, w: number, k: number] {
  return [
    gap({ en: 'u, the weight of a', zh: 'a 的权重 u' }),
    gap({ en: 'v, the weight of b', zh: 'b 的权重 v' }),
    gap({ en: 'w, the weight of the carry before', zh: '前一个进位的权重 w' }),
    gap({ en: 'k, the constant', zh: '常数 k' }),
  ];
}
