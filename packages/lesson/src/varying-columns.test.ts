import { matrix, zeros } from '@retrace/linalg';
import { describe, expect, it } from 'vitest';
import { varyingColumns } from './varying-columns.ts';

describe('varyingColumns(x)', () => {
  it('leaves out the column that is always 1', () => {
    const x = matrix([
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 1],
    ]);
    expect(varyingColumns(x)).toEqual([0, 1]);
  });

  it('takes a column whose last value alone differs', () => {
    const x = matrix([
      [1, 5],
      [1, 5],
      [1, 6],
    ]);
    expect(varyingColumns(x)).toEqual([1]);
  });

  it('finds none in a single sample, or in equal ones', () => {
    expect(varyingColumns(matrix([[1, 2, 3]]))).toEqual([]);
    expect(varyingColumns(zeros(4, 3))).toEqual([]);
  });
});
