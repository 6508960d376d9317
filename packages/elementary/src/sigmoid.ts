import { checkLengths } from './check-lengths.ts';
import { exp } from './exp.ts';

/**
 * The logistic function by the formula of the numerical contract, from the correctly rounded exp.
 *
 *     y = 1 / (1 + e^-z)
 *
 * Three roundings: the bits are everyone's, but not always those of the double nearest to the true value.
 */
export function sigmoid(z: number): number {
  return 1 / (1 + exp(-z));
}

/** y_i = sigmoid(z_i); y may be z. */
export function sigmoidInto(z: Float64Array, y: Float64Array): void {
  checkLengths('sigmoidInto', z, y);
  for (let i = 0; i < z.length; i++) y[i] = sigmoid(z[i]);
}
