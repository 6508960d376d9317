import { checkUnknown } from '../options.ts';
import { checkRate, type Optimizer } from './optimizer.ts';

/**
 * Plain gradient descent: theta = theta - learningRate * gradient.
 *
 * @throws {RangeError} if learningRate is not a finite number greater than 0, or an option is unknown
 */
export function gradientDescent(options: { readonly learningRate: number }): Optimizer {
  const { learningRate, ...unknown } = options;
  checkUnknown('gradientDescent', unknown, 'learningRate');
  checkRate('gradientDescent', 'learningRate', learningRate);
  return Object.freeze<Optimizer>({
    name: 'gradientDescent',
    memorySize: () => 0,
    update(theta, gradient) {
      const rate = learningRate; // V8 looks a captured name up at each pass of the loop
      for (let i = 0; i < theta.length; i++) theta[i] -= rate * gradient[i];
    },
  });
}
