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

/**
 * 步子最大能迈多大？
 *
 * 沿一个方向看，损失是一条抛物线，曲率说明它有多窄。梯度下降每走一步，到最低点的距离都要乘上
 *
 *     1 - learningRate · curvature
 *
 * 这个数在 0 和 1 之间，就越走越近；小于 0，就落到另一边；等于 -1，就落在和出发时一样高的地方；
 * 再小，就越走越高，训练发散。
 *
 * 两个空：走若干步之后，距离还剩几分之几；学习率到多大，距离就不再缩小。然后会用比你的极限小一点
 * 和大一点的学习率各训练一次。
 */
import { gap } from '@retrace/exercise';

/** Which part of the distance is left after so many steps; it may be below 0. */
export function distanceLeft(learningRate: number, curvature: number, steps: number): number {
  return gap({ en: 'the part that is left', zh: '剩下的部分' }, learningRate, curvature, steps);
}

/** The learning rate at which the distance stays as large as it was. */
export function limit(curvature: number): number {
  return gap({ en: 'the largest learning rate', zh: '最大的学习率' }, curvature);
}
