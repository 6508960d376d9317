import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIntegers } from './arbitraries.ts';
import { copy, matrix, zeros } from './create.ts';
import { ShapeError } from './matrix.ts';
import { rowsOf, sliceColumns, sliceRows } from './slice.ts';
import { columnStack, rowStack } from './stack.ts';

const a = matrix([
  [1, 2],
  [3, 4],
  [5, 6],
]);

describe('sliceRows(a, start, stop) and sliceColumns(a, start, stop)', () => {
  it('copy from start up to, but not including, stop', () => {
    const last = [
      [3, 4],
      [5, 6],
    ];
    expect(sliceRows(a, 1, 3)).toEqual(matrix(last));
    expect(sliceColumns(a, 1, 2)).toEqual(matrix([[2], [4], [6]]));
  });

  it('do not share memory with a', () => {
    sliceRows(a, 0, 3).data.fill(7);
    sliceColumns(a, 0, 2).data.fill(7);
    expect(a.data).toEqual(Float64Array.of(1, 2, 3, 4, 5, 6));
  });

  it('cut what stacking joins again', () => {
    fc.assert(
      fc.property(smallIntegers(4, 4), fc.integer({ min: 1, max: 3 }), (A, at) => {
        expect(rowStack([sliceRows(A, 0, at), sliceRows(A, at, 4)])).toEqual(A);
        expect(columnStack([sliceColumns(A, 0, at), sliceColumns(A, at, 4)])).toEqual(A);
      }),
    );
  });

  it('write into out and return it', () => {
    const wide = zeros(1, 2);
    const tall = zeros(3, 1);
    expect(sliceRows(a, 2, 3, wide)).toBe(wide);
    expect(sliceColumns(a, 0, 1, tall)).toBe(tall);
    expect([...wide.data, ...tall.data]).toEqual([5, 6, 1, 3, 5]);
  });

  it.each([
    [-1, 2],
    [0, 4],
    [1, 1],
    [2, 1],
    [0.5, 2],
    [0, Number.NaN],
  ])('reject the range from %s to %s', (start, stop) => {
    expect(() => sliceRows(a, start, stop)).toThrow(
      new RangeError(
        `sliceRows: bad range: got ${start} to ${stop} of 3 rows; 0 <= start < stop <= 3 is needed, in whole numbers`,
      ),
    );
    expect(() => sliceColumns(matrix([[1, 2, 3]]), start, stop)).toThrow(
      new RangeError(
        `sliceColumns: bad range: got ${start} to ${stop} of 3 columns; 0 <= start < stop <= 3 is needed, in whole numbers`,
      ),
    );
  });

  it.each([
    [
      'rows into an out of the wrong shape',
      () => sliceRows(a, 0, 2, zeros(3, 2)),
      'sliceRows: out has the wrong shape: out is 3x2; it must be 2x2',
    ],
    [
      'columns into an out of the wrong shape',
      () => sliceColumns(a, 0, 1, zeros(1, 3)),
      'sliceColumns: out has the wrong shape: out is 1x3; it must be 3x1',
    ],
    [
      'columns into the matrix itself',
      () => sliceColumns(a, 0, 2, a),
      'sliceColumns: out is a: it would be overwritten while it is read; out must be another matrix',
    ],
  ])('reject %s', (_, act, message) => {
    expect(act).toThrow(new ShapeError(message));
  });
});

describe('rowsOf(a, start, stop)', () => {
  it('is a view of what sliceRows copies', () => {
    const A = copy(a);
    const last = rowsOf(A, 1, 3);
    expect(last).toEqual(sliceRows(a, 1, 3));
    last.data[0] = 7;
    expect(A.data).toEqual(Float64Array.of(1, 2, 7, 4, 5, 6));
  });

  it('rejects a range that leaves the matrix', () => {
    expect(() => rowsOf(a, 2, 4)).toThrow(
      new RangeError(
        'rowsOf: bad range: got 2 to 4 of 3 rows; 0 <= start < stop <= 3 is needed, in whole numbers',
      ),
    );
  });
});
