import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIntegers } from './arbitraries.ts';
import { multiply } from './arithmetic.ts';
import { filled, identity, matrix, row, zeros } from './create.ts';
import { norm } from './norm.ts';
import { sum } from './sums.ts';
import { transpose } from './transpose.ts';

describe('norm(a)', () => {
  it('is the length of a vector, by Pythagoras', () => {
    expect(norm(row([3, -4]))).toBe(5);
    expect(norm(identity(4))).toBe(2);
    expect(norm(zeros(2, 3))).toBe(0);
  });

  it('obeys ||Aᵀ|| = ||A||, ||-4 A|| = 4 ||A|| and ||A||² = sum(A A)', () => {
    fc.assert(
      fc.property(smallIntegers(2, 3), (A) => {
        expect(norm(transpose(A))).toBe(norm(A));
        expect(norm(multiply(-4, A))).toBe(4 * norm(A));
        expect(norm(A)).toBe(Math.sqrt(sum(multiply(A, A))));
      }),
    );
  });

  it.each([
    [[3e300, 4e300], 5e300],
    [[3e-300, 4e-300], 5e-300],
    [filled(5, 20, 1.5e153).data, 1.5e154], // whose squares add up to 2.25e308
    [[3e140, 4e140], 5e140],
    [[3e-141, 4e-141], 5e-141],
    [[3e-156, 4e-156], 5e-156], // squares with fewer digits
    [[3 * Number.MIN_VALUE, 4 * Number.MIN_VALUE], 5 * Number.MIN_VALUE],
    [[Number.MAX_VALUE, Number.MIN_VALUE], Number.MAX_VALUE],
  ])('neither overflows nor vanishes for %j', (values, length) => {
    expect(Math.abs(norm(row(values)) / length - 1)).toBeLessThan(4 * Number.EPSILON);
  });

  it('is Infinity when it exceeds the largest float64', () => {
    expect(norm(row([Number.MAX_VALUE, Number.MAX_VALUE]))).toBe(Infinity);
  });

  it('is Infinity for an infinite element, and NaN for NaN', () => {
    expect(norm(row([1, -Infinity]))).toBe(Infinity);
    expect(norm(matrix([[Number.NaN, Infinity]]))).toBeNaN();
  });
});
