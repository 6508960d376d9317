/**
 * How does one step of learning change a weight?
 *
 * Each sample i tells by dz_i how its sum z should change: above 0, the loss
 * grows with z. A weight acts on z through its input x_i, so its gradient is
 * what all samples say, each as loud as its input:
 *
 *     dW = x_1 dz_1 + x_2 dz_2 + ...
 *
 * The gradient points uphill, and the learning rate says how far to go. So
 * the weight takes a step of learningRate times dW the other way.
 *
 * Fill in both. Your numbers can be followed in the table "By hand" of the
 * lesson's README.
 */
import { gap } from '@retrace/exercise';

/** The gradient of one weight. x are its inputs, dz the blame, one a sample. */
export function gradient(x: readonly number[], dz: readonly number[]): number {
  return gap('the gradient of the weight, dW', x, dz);
}

/** The weight after the step. */
export function updated(weight: number, dW: number, learningRate: number): number {
  return gap('the new weight', weight, dW, learningRate);
}
