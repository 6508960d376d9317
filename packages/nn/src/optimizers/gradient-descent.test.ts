import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finite } from '../arbitraries.ts';
import { gradientDescent } from './gradient-descent.ts';

const none = new Float64Array(0);

describe('gradientDescent({ learningRate })', () => {
  it('moves each parameter against its gradient', () => {
    const theta = Float64Array.of(1, 2, -3);
    gradientDescent({ learningRate: 0.5 }).update(theta, Float64Array.of(1, -4, 0), none);
    expect(theta).toEqual(Float64Array.of(0.5, 4, -3));
  });

  it('remembers nothing, and leaves the gradient as it is', () => {
    const gradient = Float64Array.of(1, -4);
    const optimizer = gradientDescent({ learningRate: 0.5 });
    optimizer.update(Float64Array.of(1, 2), gradient, none);
    expect(optimizer.memorySize(2)).toBe(0);
    expect(gradient).toEqual(Float64Array.of(1, -4));
  });

  it('is theta - (learningRate * gradient), to the last bit', () => {
    fc.assert(
      fc.property(
        finite,
        finite,
        fc.double({ min: 1e-9, max: 9, noNaN: true }),
        (value, g, rate) => {
          const theta = Float64Array.of(value);
          gradientDescent({ learningRate: rate }).update(theta, Float64Array.of(g), none);
          expect(theta[0]).toBe(value - rate * g);
        },
      ),
    );
  });

  it.each([0, -0.1, NaN, Infinity])('rejects a learningRate of %d', (learningRate) => {
    expect(() => gradientDescent({ learningRate })).toThrow(
      new RangeError(
        `gradientDescent: bad learningRate: got ${learningRate}; it must be a number greater than 0`,
      ),
    );
  });
});
