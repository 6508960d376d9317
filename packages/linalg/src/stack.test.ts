import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIntegers } from './arbitraries.ts';
import { column, identity, matrix, ones, row, zeros } from './create.ts';
import { ShapeError } from './matrix.ts';
import { sliceColumns, sliceRows } from './slice.ts';
import { columnStack, rowStack } from './stack.ts';
import { transpose } from './transpose.ts';

describe('columnStack([a, b, ...]) and rowStack([a, b, ...])', () => {
  it('put matrices side by side, or one above the other', () => {
    const beside = [
      [1, 0, 5],
      [0, 1, 6],
    ];
    const below = [
      [1, 0],
      [0, 1],
      [5, 6],
    ];
    expect(columnStack([identity(2), column([5, 6])])).toEqual(matrix(beside));
    expect(rowStack([identity(2), row([5, 6])])).toEqual(matrix(below));
  });

  it('obey [A B]ᵀ = [Aᵀ over Bᵀ], and slices give back the parts', () => {
    fc.assert(
      fc.property(smallIntegers(2, 3), smallIntegers(2, 1), (A, B) => {
        const stacked = columnStack([A, B, A]);
        expect(transpose(stacked)).toEqual(rowStack([transpose(A), transpose(B), transpose(A)]));
        expect(sliceColumns(stacked, 0, 3)).toEqual(A);
        expect(sliceColumns(stacked, 3, 4)).toEqual(B);
        expect(sliceRows(transpose(stacked), 4, 7)).toEqual(transpose(A));
      }),
    );
  });

  it('write into out and return it', () => {
    const out = zeros(2, 2);
    expect(columnStack([column([1, 2]), column([3, 4])], out)).toBe(out);
    expect(out.data).toEqual(Float64Array.of(1, 3, 2, 4));
    expect(rowStack([row([5, 6]), row([7, 8])], out)).toBe(out);
    expect(out.data).toEqual(Float64Array.of(5, 6, 7, 8));
  });

  const square = identity(2);
  it.each([
    [
      'no matrices side by side',
      () => columnStack([]),
      'columnStack: no matrices: got an empty list; at least one is needed',
    ],
    [
      'no matrices above each other',
      () => rowStack([]),
      'rowStack: no matrices: got an empty list; at least one is needed',
    ],
    [
      'rows that differ',
      () => columnStack([ones(2, 3), ones(2, 1), ones(3, 2)]),
      'columnStack: rows differ: matrix 0 is 2x3, matrix 2 is 3x2; all must have the same number of rows',
    ],
    [
      'cols that differ',
      () => rowStack([ones(2, 3), ones(3, 2)]),
      'rowStack: cols differ: matrix 0 is 2x3, matrix 1 is 3x2; all must have the same number of cols',
    ],
    [
      'an out of the wrong shape',
      () => columnStack([square, square], zeros(4, 2)),
      'columnStack: out has the wrong shape: out is 4x2; it must be 2x4',
    ],
    [
      'an out of the wrong shape',
      () => rowStack([square, square], zeros(2, 4)),
      'rowStack: out has the wrong shape: out is 2x4; it must be 4x2',
    ],
    [
      'an out that is stacked itself',
      () => rowStack([square], square),
      'rowStack: out is matrix 0: it would be overwritten while it is read; out must be another matrix',
    ],
  ])('reject %s', (_, act, message) => {
    expect(act).toThrow(new ShapeError(message));
  });
});
