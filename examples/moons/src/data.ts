import { cos, sin } from '@retrace/elementary';
import {
  columnStack,
  linspace,
  map,
  type Matrix,
  rowStack,
  subtract,
  zeros,
} from '@retrace/linalg';
import type { Data } from '@retrace/nn';
import type { Rng } from '@retrace/random';

/**
 * A hundred points on two half-moons that reach into each other, in a random order, and each moved a
 * little: scikit-learn's make_moons(100, noise=0.1), drawn from the generator that it shares with NumPy.
 *
 * Shapes   x: 100 x 2   t: 100 x 1, -1 for the upper moon and 1 for the lower one
 *
 * @see https://scikit-learn.org/stable/modules/generated/sklearn.datasets.make_moons.html
 */
export function drawMoons(rng: Rng): Data {
  const angle = linspace(0, Math.PI, 50);
  const [x, y] = [map(angle, cos), map(angle, sin)];
  const upper = columnStack([x, y]);
  const lower = columnStack([subtract(1, x), subtract(subtract(1, y), 0.5)]);
  const inOrder = rowStack([upper, lower]);

  const order = rng.permutation(100);
  const [points, t] = [zeros(100, 2), zeros(100, 1)];
  order.forEach((from, i) => {
    points.data.set(inOrder.data.subarray(2 * from, 2 * from + 2), 2 * i);
    t.data[i] = from < 50 ? -1 : 1;
  });
  return { x: moved(points, rng), t };
}

/** Each number a little off, by a normal of deviation 0.1; row by row. */
function moved(points: Matrix, rng: Rng): Matrix {
  return map(points, (value) => value + rng.normal(0, 0.1));
}
