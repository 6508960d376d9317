import { checkUnknown, deepFreeze } from '../named.ts';
import { checkLearningRate, type LearningRate, rateAt } from '../schedules/schedule.ts';
import type { Optimizer } from './optimizer.ts';

/**
 * Plain gradient descent: theta = theta - learningRate * gradient.
 *
 * @throws {RangeError} if learningRate is not a finite number greater than 0 or a schedule, or an
 *   option is unknown
 */
export function gradientDescent(options: { readonly learningRate: LearningRate }): Optimizer {
  const { learningRate, ...unknown } = options;
  checkUnknown('gradientDescent', unknown, 'learningRate');
  checkLearningRate('gradientDescent', learningRate);
  return deepFreeze<Optimizer>({
    name: 'gradientDescent',
    options: { learningRate },
    withLearningRate: (rate) => gradientDescent({ ...options, learningRate: rate }),
    memorySize: () => 0,
    update({ theta, gradient, step }) {
      const rate = rateAt(learningRate, step);
      for (let i = 0; i < theta.length; i++) theta[i] -= rate * gradient[i];
    },
  });
}
