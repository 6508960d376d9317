/**
 * How does the loss feel a weight that lies deep inside?
 *
 * The weight W1 goes from an input x to a hidden neuron. If it grows, the
 * neuron's sum z1 grows; so does its output h; that changes z2, through the
 * weight w2; that changes the answer y; and that changes the loss, (y - t)².
 *
 *     x --W1--> z1 --sigmoid--> h --w2--> z2 --sigmoid--> y --> loss
 *
 * Each link says how fast the next one moves. The chain rule: multiply them,
 * from the loss back to the weight.
 *
 *     loss by y    2 (y - t)
 *     y by z2      the sigmoid's slope, from its output y
 *     z2 by h      w2
 *     h by z1      the sigmoid's slope, from its output h
 *     z1 by W1     x
 */
import { gap } from '@retrace/exercise';

/** The derivative of the loss by W1, for one person. */
export function derivative(x: number, h: number, w2: number, y: number, t: number): number {
  return gap('the product of the five links', x, h, w2, y, t);
}
