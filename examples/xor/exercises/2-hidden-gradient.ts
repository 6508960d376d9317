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
import { gap } from '@retrace/exercise';

/** How fast the loss grows with the sum z1 of a hidden neuron, for one sample. */
export function hiddenGradient(dz2: number, w2: number, h: number): number {
  return gap('the gradient of the hidden sum, dz1', dz2, w2, h);
}
