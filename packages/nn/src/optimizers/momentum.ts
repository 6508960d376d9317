import { checkPositive, checkUnknown, deepFreeze } from '../named.ts';
import { checkLearningRate, type LearningRate, rateAt } from '../schedules/schedule.ts';
import type { Optimizer } from './optimizer.ts';

/**
 * Gradient descent with momentum: a running sum v of past gradients, in which older ones fade.
 *
 *     v = momentum * v + gradient
 *     theta = theta - learningRate * v
 *
 * @throws {RangeError} if learningRate is not greater than 0, momentum not between 0 and 1,
 *   or an option is unknown
 * @see B. T. Polyak, Some methods of speeding up the convergence of iteration methods (1964)
 */
export function momentum(options: {
  readonly learningRate: LearningRate;
  readonly momentum?: number;
}): Optimizer {
  const { learningRate, momentum: keep = 0.9, ...unknown } = options;
  checkUnknown('momentum', unknown, 'learningRate, momentum');
  checkLearningRate('momentum', learningRate);
  checkPositive('momentum', 'momentum', keep, 1);
  return deepFreeze<Optimizer>({
    name: 'momentum',
    options: { learningRate, momentum: keep },
    withLearningRate: (rate) => momentum({ ...options, learningRate: rate }),
    memorySize: (parameterCount) => parameterCount,
    update({ theta, gradient, memory: v, step }) {
      const rate = rateAt(learningRate, step);
      for (let i = 0; i < theta.length; i++) {
        v[i] = keep * v[i] + gradient[i];
        theta[i] -= rate * v[i];
      }
    },
  });
}
