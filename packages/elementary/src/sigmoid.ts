import { checkLengths } from './check-lengths.ts';
import { exp, laterPhases, quickExp } from './exp.ts';

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
  for (let i = quickly(z, y, 0); i < z.length; i = quickly(z, y, i + 1)) {
    y[i] = -z[i];
    laterPhases(y, i);
    y[i] = 1 / (1 + y[i]);
  }
}

/**
 * The elements from i on, as far as the quick phase can tell; gives where it stops.
 *
 * With the later phases called from the same loop, V8 would look both arrays up again at each pass,
 * and a training step would take 4 % longer.
 */
function quickly(z: Float64Array, y: Float64Array, i: number): number {
  for (; i < z.length; i++) {
    const e = quickExp(-z[i]);
    if (Number.isNaN(e)) break;
    y[i] = 1 / (1 + e);
  }
  return i;
}
