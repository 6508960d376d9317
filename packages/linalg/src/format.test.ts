import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import vectors from '../vectors/format.json' with { type: 'json' };
import { smallIntegers } from './arbitraries.ts';
import { arange, column, matrix, zeros } from './create.ts';
import { formatMatrix } from './format.ts';
import { view } from './matrix.ts';

describe('formatMatrix(a)', () => {
  it('puts the points below each other', () => {
    expect(formatMatrix(column([10.08740896123, -0.20695366, -4.5]))).toBe(
      ['[[10.08740896]', ' [-0.20695366]', ' [-4.5       ]]'].join('\n'),
    );
  });

  it('takes an exponent where the magnitudes lie far apart', () => {
    expect(formatMatrix(matrix([[1000, 1]]))).toBe('[[1000.    1.]]');
    expect(formatMatrix(matrix([[1001, 1]]))).toBe('[[1.001e+03 1.000e+00]]');
  });

  it('rounds what lies half way to the even digit', () => {
    // 1/512 = 0.001953125 and 3/512 = 0.005859375 end in a 5 at the ninth digit
    expect(formatMatrix(matrix([[1 / 512, 3 / 512]]))).toBe('[[0.00195312 0.00585938]]');
  });

  it('goes on in the next line after 75 characters', () => {
    const a = matrix([Array.from({ length: 12 }, (_, j) => j + 0.125)]);
    expect(formatMatrix(a)).toBe(
      '[[ 0.125  1.125  2.125  3.125  4.125  5.125  6.125  7.125  8.125  9.125\n  10.125 11.125]]',
    );
  });

  it('shows the edges of more than 1000 values', () => {
    expect(formatMatrix(arange(0, 1001))).toBe(
      ['[[   0.]', ' [   1.]', ' [   2.]', ' ...', ' [ 998.]', ' [ 999.]', ' [1000.]]'].join('\n'),
    );
    expect(formatMatrix(zeros(1000, 1)).split('\n')).toHaveLength(1000);
  });

  it('can be read back when the digits suffice', () => {
    fc.assert(
      fc.property(smallIntegers(3, 4), (A) => {
        const numbers = formatMatrix(A).match(/-?\d+\./g);
        expect(numbers?.map(Number)).toEqual([...A.data]);
      }),
    );
  });

  it('is what NumPy 1.24 prints', () => {
    for (const { rows, cols, values, text } of vectors.listed) {
      expect(formatMatrix(view(Float64Array.from(values, Number), rows, cols))).toBe(text);
    }
    for (const { rows, cols, first, step, text } of vectors.large) {
      const values = Float64Array.from({ length: rows * cols }, (_, k) => first + k * step);
      expect(formatMatrix(view(values, rows, cols))).toBe(text);
    }
    expect(vectors.listed.length + vectors.large.length).toBeGreaterThan(190);
  });
});
