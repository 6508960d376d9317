/**
 * Which way should w5 go?
 *
 * w5 leads from h1 to o1. It changes the sum of o1, the sum changes its output y, and y changes the
 * error E = ½ (t - y)². Three links, and the chain rule multiplies their slopes:
 *
 *     how E moves with y         y - t
 *     how y moves with the sum   y (1 - y)
 *     how the sum moves with w5  h, what h1 puts out
 *
 * Fill the gap with the product. One update with your gradient has to give w5 ... w8 as printed.
 */
import { gap } from '@retrace/exercise';

/** How fast E grows with a weight between a hidden neuron that puts out h, and an output y. */
export function outputGradient(y: number, t: number, h: number): number {
  return gap('dE/dw of a weight into the output layer', y, t, h);
}
