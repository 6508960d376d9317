/**
 * How do two lines make XOR?
 *
 * One neuron is one line, and no line has 0 1 and 1 0 on one side and 0 0 and
 * 1 1 on the other. Two hidden neurons may each draw a line of their own; the
 * output neuron combines what they say:
 *
 *     h1 = sigmoid(u1 a + v1 b + c1)
 *     h2 = sigmoid(u2 a + v2 b + c2)
 *     y  = sigmoid(p h1 + q h2 + r)
 *
 * One idea: let h1 say "at least one of them", and h2 "both of them". Which
 * of the two speaks for XOR, and which against?
 *
 * Find nine numbers by hand, and beat the article: after 1,000 epochs of
 * training its worst answer is still off by 0.0591.
 */

/**
 * 两条线怎么做出异或？
 *
 * 一个神经元就是一条线，而没有一条线能让 0 1 和 1 0 在一侧，0 0 和 1 1 在另一侧。两个
 * 隐藏神经元可以各画一条线，再由输出神经元把两者合起来：
 *
 *     h1 = sigmoid(u1 a + v1 b + c1)
 *     h2 = sigmoid(u2 a + v2 b + c2)
 *     y  = sigmoid(p h1 + q h2 + r)
 *
 * 一个思路：让 h1 表示“至少一个是 1”，h2 表示“两个都是 1”。哪个支持异或，哪个反对？
 *
 * 手工找九个数，要比文章的网络更好：它训练 1,000 轮之后，误差最大的一个输出还差 0.0591。
 */
import { gap } from '@retrace/exercise';

export function hidden1(): readonly [u: number, v: number, c: number] {
  return [
    gap({ en: 'u1, the weight of a', zh: 'a 的权重 u1' }),
    gap({ en: 'v1, the weight of b', zh: 'b 的权重 v1' }),
    gap({ en: 'c1, the constant', zh: '常数 c1' }),
  ];
}

export function hidden2(): readonly [u: number, v: number, c: number] {
  return [
    gap({ en: 'u2, the weight of a', zh: 'a 的权重 u2' }),
    gap({ en: 'v2, the weight of b', zh: 'b 的权重 v2' }),
    gap({ en: 'c2, the constant', zh: '常数 c2' }),
  ];
}

export function output(): readonly [p: number, q: number, r: number] {
  return [
    gap({ en: 'p, the weight of h1', zh: 'h1 的权重 p' }),
    gap({ en: 'q, the weight of h2', zh: 'h2 的权重 q' }),
    gap({ en: 'r, the constant', zh: '常数 r' }),
  ];
}
