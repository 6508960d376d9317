/**
 * How steep is the sigmoid where it puts out y?
 *
 * The neuron squeezes z into y = 1 / (1 + exp(-z)). To learn, it must know
 * how fast y moves when z moves: the slope dy/dz. The sigmoid has a rare
 * gift: its output alone tells the slope, z is no longer needed.
 *
 *     dy/dz = y times the distance from y to 1
 *
 * Put this formula in the place of the gap. It is then built into the neuron,
 * and the article's training runs with it.
 */
import { gap } from '@retrace/exercise';

export function slope(y: number): number {
  return gap('the slope of the sigmoid, from its output y', y);
}
