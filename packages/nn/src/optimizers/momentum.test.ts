import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finite } from '../arbitraries.ts';
import { gradientDescent } from './gradient-descent.ts';
import { momentum } from './momentum.ts';
import type { Optimizer } from './optimizer.ts';

/** One parameter, from 1, through these gradients: where it is after each. */
function path(optimizer: Optimizer, gradients: readonly number[]): number[] {
  const theta = Float64Array.of(1);
  const memory = new Float64Array(optimizer.memorySize(1));
  return gradients.map((gradient) => {
    optimizer.update(theta, Float64Array.of(gradient), memory);
    return theta[0];
  });
}

describe('momentum({ learningRate, momentum })', () => {
  it('keeps part of the last move', () => {
    // v = 2, then 0.5 * 2 + 0 = 1, then 0.5 * 1 - 4 = -3.5; theta moves by -0.5 v
    const optimizer = momentum({ learningRate: 0.5, momentum: 0.5 });
    expect(path(optimizer, [2, 0, -4])).toEqual([0, -0.5, 1.25]);
  });

  it('keeps a v for each parameter', () => {
    const optimizer = momentum({ learningRate: 1, momentum: 0.5 });
    const [theta, v] = [new Float64Array(2), new Float64Array(optimizer.memorySize(2))];
    optimizer.update(theta, Float64Array.of(1, -2), v);
    optimizer.update(theta, Float64Array.of(0, 0), v);
    expect(v).toEqual(Float64Array.of(0.5, -1));
    expect(theta).toEqual(Float64Array.of(-1.5, 3));
  });

  it('begins as gradient descent does', () => {
    fc.assert(
      fc.property(finite, (g) => {
        const options = { learningRate: 0.25 };
        expect(path(momentum(options), [g])).toEqual(path(gradientDescent(options), [g]));
      }),
    );
  });

  it.each([
    [{ learningRate: 0 }, 'learningRate: got 0; it must be a number greater than 0'],
    [{ learningRate: NaN }, 'learningRate: got NaN; it must be a number greater than 0'],
    [{ learningRate: 1, momentum: 0 }, 'momentum: got 0; it must be a number between 0 and 1'],
    [{ learningRate: 1, momentum: 1 }, 'momentum: got 1; it must be a number between 0 and 1'],
    [{ learningRate: 1, momentum: NaN }, 'momentum: got NaN; it must be a number between 0 and 1'],
  ])('rejects %o', (options, message) => {
    expect(() => momentum(options)).toThrow(new RangeError(`momentum: bad ${message}`));
  });

  it('moves as Python computes it, where v = 0.9 * v + g and theta = theta - 0.1 * v', () => {
    const expected = [0.7, 0.5299999999999999, 0.32699999999999985];
    expect(path(momentum({ learningRate: 0.1 }), [3, -1, 0.5])).toEqual(expected);
  });
});
