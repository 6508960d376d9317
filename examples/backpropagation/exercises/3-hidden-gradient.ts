/**
 * How does the error reach a neuron that has no target?
 *
 * h1 feeds both outputs, so it has a share in both errors. Each output neuron knows how fast E grows
 * with its own sum; call that dz. What h1 puts out reaches their sums through one weight each:
 *
 *     dh = dz of o1 times the weight to o1, plus dz of o2 times the weight to o2
 *
 * And its own sum acts on h through the sigmoid, whose slope is h (1 - h). Fill the gap: the article's
 * 10,000 updates will be made with it.
 */
import { gap } from '@retrace/exercise';

/**
 * How fast E grows with the sum of a hidden neuron that puts out h.
 *
 * @param dz How fast it grows with the sum of each output.
 * @param w The weight to each output.
 */
export function hiddenGradient(dz: readonly number[], w: readonly number[], h: number): number {
  return gap("the gradient of the hidden neuron's sum", dz, w, h);
}
