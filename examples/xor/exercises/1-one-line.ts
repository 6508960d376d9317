/**
 * What can one neuron decide?
 *
 * A neuron weighs two bits a and b, adds a constant c, and squeezes:
 *
 *     y = sigmoid(u a + v b + c)
 *
 * Find three numbers by hand that make it say AND: near 1 where both bits are
 * 1, near 0 elsewhere. The sum must be above 0 there, and below 0 for the
 * other three. Draw the four points and a line between them, if that helps.
 *
 * Then be as sure as the article's trained neuron: its worst answer is off by
 * 0.0097. The larger the sums, the surer the sigmoid.
 */
import { gap } from '@retrace/exercise';

/** The weight of a, the weight of b, and the constant. */
export function and(): readonly [u: number, v: number, c: number] {
  return [gap('the weight of a'), gap('the weight of b'), gap('the constant')];
}
