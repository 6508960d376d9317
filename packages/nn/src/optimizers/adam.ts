import { checkPositive, checkUnknown, deepFreeze } from '../named.ts';
import { checkLearningRate, type LearningRate, rateAt } from '../schedules/schedule.ts';
import type { Optimizer } from './optimizer.ts';

/**
 * Adam: each parameter moves by its mean recent gradient, measured in units of that gradient's size.
 *
 *     m = beta1 m + (1 - beta1) g          the mean of recent gradients
 *     v = beta2 v + (1 - beta2) (g g)      the mean of their squares
 *     theta = theta - (learningRate (m / (1 - beta1^t))) / (sqrt(v / (1 - beta2^t)) + epsilon)
 *
 * The divisors c = 1 - beta^t undo that m and v began at 0. They are kept beside m and v, and
 * follow from step to step, 1 - c = beta (1 - c), so that no power is ever computed.
 *
 * @throws {RangeError} if learningRate or epsilon is not greater than 0, a beta not between 0 and 1,
 *   or an option is unknown
 * @see Kingma and Ba, Adam: A Method for Stochastic Optimization (2015), algorithm 1
 */
export function adam(options: {
  readonly learningRate: LearningRate;
  readonly beta1?: number;
  readonly beta2?: number;
  readonly epsilon?: number;
}): Optimizer {
  const { learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, ...unknown } = options;
  checkUnknown('adam', unknown, 'learningRate, beta1, beta2, epsilon');
  checkLearningRate('adam', learningRate);
  checkPositive('adam', 'beta1', beta1, 1);
  checkPositive('adam', 'beta2', beta2, 1);
  checkPositive('adam', 'epsilon', epsilon);
  return deepFreeze<Optimizer>({
    name: 'adam',
    options: { learningRate, beta1, beta2, epsilon },
    withLearningRate: (rate) => adam({ ...options, learningRate: rate }),
    memorySize: (parameterCount) => 2 * parameterCount + 2,
    update({ theta, gradient, memory, step }) {
      const n = theta.length;
      const rate = rateAt(learningRate, step);
      const c1 = 1 - beta1 * (1 - memory[2 * n]);
      const c2 = 1 - beta2 * (1 - memory[2 * n + 1]);
      memory[2 * n] = c1;
      memory[2 * n + 1] = c2;
      for (let i = 0; i < n; i++) {
        const g = gradient[i];
        const m = beta1 * memory[i] + (1 - beta1) * g;
        const v = beta2 * memory[n + i] + (1 - beta2) * (g * g);
        memory[i] = m;
        memory[n + i] = v;
        theta[i] -= (rate * (m / c1)) / (Math.sqrt(v / c2) + epsilon);
      }
    },
  });
}
