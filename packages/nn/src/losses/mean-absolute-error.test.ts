import { add, column, type Matrix, matrix, row, ShapeError } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubles, smallIntegers } from '../arbitraries.ts';
import { meanAbsoluteError } from './mean-absolute-error.ts';

const value = (y: Matrix, t: Matrix): number => meanAbsoluteError.value(y, t);

describe('meanAbsoluteError', () => {
  it('comes out as computed by hand', () => {
    const y = matrix([
      [1, 2],
      [4, 3],
    ]);
    const t = matrix([
      [0, 4],
      [3, -1],
    ]);
    expect(value(y, t)).toBe((1 + 2 + 1 + 4) / 4);
  });

  it('is a distance: none to itself, the same both ways, no shorter by a detour', () => {
    // 4 elements: the mean of whole numbers is exact.
    const any = smallIntegers(2, 2);
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(value(a, a)).toBe(0);
        expect(value(a, b)).toBe(value(b, a));
        expect(value(a, c)).toBeLessThanOrEqual(value(a, b) + value(b, c));
        expect(value(add(a, 7), add(b, 7))).toBe(value(a, b));
      }),
    );
  });

  it('is sum(|e|) / N to the last bit, added row by row', () => {
    fc.assert(
      fc.property(doubles(2, 3), doubles(2, 3), (y, t) => {
        const sum = y.data.reduce((total, output, i) => total + Math.abs(output - t.data[i]), 0);
        expect(value(y, t)).toBe(sum / 6);
      }),
    );
  });

  it('rejects targets of another shape, though there are as many', () => {
    expect(() => value(row([1, 2]), column([1, 2]))).toThrow(
      new ShapeError('meanAbsoluteError: shapes differ: y is 1x2, t is 2x1; they must be equal'),
    );
  });
});
