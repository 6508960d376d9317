/**
 * How long may a stride be?
 *
 * Along one direction the loss is a parabola, and its curvature says how
 * narrow that is. A step of gradient descent multiplies the distance from the
 * lowest point, every time, by
 *
 *     1 - learningRate · curvature
 *
 * If that is between 0 and 1, one comes nearer. Below 0 one lands on the
 * other side. Where it reaches -1, one lands as high as one has begun, and
 * beyond that higher: the training explodes.
 *
 * Fill in how much of the distance is left after some steps, and from which
 * learning rate on it does not shrink any more. The lesson is then trained
 * a little below your limit, and a little above.
 */
import { gap } from '@retrace/exercise';

/** Which part of the distance is left after so many steps; it may be below 0. */
export function distanceLeft(learningRate: number, curvature: number, steps: number): number {
  return gap('the part of the distance that is left', learningRate, curvature, steps);
}

/** The learning rate at which the distance stays as large as it was. */
export function limit(curvature: number): number {
  return gap('the largest learning rate', curvature);
}
