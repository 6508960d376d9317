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
import { gap } from '@retrace/exercise';

export function hidden1(): readonly [u: number, v: number, c: number] {
  return [gap('u1, the weight of a'), gap('v1, the weight of b'), gap('c1, the constant')];
}

export function hidden2(): readonly [u: number, v: number, c: number] {
  return [gap('u2, the weight of a'), gap('v2, the weight of b'), gap('c2, the constant')];
}

export function output(): readonly [p: number, q: number, r: number] {
  return [gap('p, the weight of h1'), gap('q, the weight of h2'), gap('r, the constant')];
}
