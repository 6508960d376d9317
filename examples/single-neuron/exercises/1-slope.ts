/**
 * How steep is the sigmoid where it puts out y?
 *
 * The neuron squeezes z into y = 1 / (1 + exp(-z)). To learn, it must know how much y moves when z
 * moves a little: the slope dy/dz. The sigmoid has a rare gift: its output alone tells the slope.
 *
 *     dy/dz = y times the distance from y to 1
 *
 * Put this formula in the place of the gap. The article's neuron will then be trained with it.
 */
import { gap } from '@retrace/exercise';

export function slope(y: number): number {
  return gap('the slope of the sigmoid, from its output y', y);
}
