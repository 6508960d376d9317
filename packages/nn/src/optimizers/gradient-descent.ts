import { checkRate, type Optimizer } from './optimizer.ts';

/**
 * Plain gradient descent: theta = theta - learningRate * gradient.
 *
 * @throws {RangeError} if learningRate is not a finite number greater than 0
 */
export function gradientDescent({ learningRate }: { readonly learningRate: number }): Optimizer {
  checkRate('gradientDescent', 'learningRate', learningRate);
  return Object.freeze<Optimizer>({
    name: 'gradientDescent',
    memorySize: () => 0,
    update(theta, gradient) {
      for (let i = 0; i < theta.length; i++) theta[i] -= learningRate * gradient[i];
    },
  });
}
