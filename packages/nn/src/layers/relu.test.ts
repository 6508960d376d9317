import { multiply, row, subtract, zeros } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIntegers } from '../arbitraries.ts';
import { relu } from './relu.ts';

describe('relu()', () => {
  it('cuts off what is negative', () => {
    const y = zeros(1, 5);
    relu().forward(row([-2, -0, 0, 0.5, 3]), undefined, y);
    expect(y).toEqual(row([0, 0, 0, 0.5, 3]));
  });

  it('has slope 1 where z > 0, and 0 elsewhere, at 0 too', () => {
    const z = row([-2, -0, 0, 5e-324, 3]);
    const [y, dz] = [zeros(1, 5), zeros(1, 5)];
    relu().forward(z, undefined, y);
    relu().backward(z, y, row([7, 7, 7, 7, 7]), undefined, undefined, dz);
    expect(dz).toEqual(row([0, 0, 0, 7, 7]));
  });

  it('hands a NaN on: it is not hidden as a 0', () => {
    const y = zeros(1, 3);
    relu().forward(row([NaN, Infinity, -Infinity]), undefined, y);
    expect(y).toEqual(row([NaN, Infinity, 0]));
  });

  it('splits z into two parts: relu(z) - relu(-z) = z', () => {
    fc.assert(
      fc.property(smallIntegers(2, 3), (z) => {
        const [positive, negative] = [zeros(2, 3), zeros(2, 3)];
        relu().forward(z, undefined, positive);
        relu().forward(multiply(-1, z), undefined, negative);
        expect(subtract(positive, negative)).toEqual(z);
      }),
    );
  });
});
