import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIntegers } from './arbitraries.ts';
import { add, multiply } from './arithmetic.ts';
import { allClose } from './compare.ts';
import { column, identity, matrix, ones, zeros } from './create.ts';
import { matmul } from './matmul.ts';
import { map } from './map.ts';
import { type Matrix, ShapeError } from './matrix.ts';
import { SingularMatrixError } from './singular.ts';
import { solve } from './solve.ts';
import { sliceColumns } from './slice.ts';
import { columnStack } from './stack.ts';

const { EPSILON } = Number;
const A = matrix([
  [2, 1],
  [4, 6],
]);

/** A with 100 added along the diagonal: far from singular, whatever the small integers are. */
function dominated(a: Matrix): Matrix {
  return add(a, multiply(100, identity(a.rows)));
}

describe('solve(A, b)', () => {
  it('finds where two lines meet', () => {
    // 2x + y = 5 and 4x + 6y = 14
    expect(solve(A, column([5, 14]))).toEqual(column([2, 1]));
  });

  it('swaps rows where the first pivot is 0, or much too small', () => {
    const swapped = matrix([
      [0, 1],
      [1, 0],
    ]);
    const tiny = matrix([
      [1e-20, 1],
      [1, 1],
    ]);
    expect(solve(swapped, column([3, 4]))).toEqual(column([4, 3]));
    expect(solve(tiny, column([1, 2]))).toEqual(column([1, 1]));
  });

  it('takes the first of rows with equal pivots, so that the last digit is settled', () => {
    const equal = matrix([
      [1, 0.1],
      [-1, 0.9],
    ]);
    // 1 - 0.1 * 3, and not 0.9 * 3 - 2, which rounds to 0.7000000000000002
    expect(solve(equal, column([1, 2]))).toEqual(column([0.7, 3]));
  });

  it('takes a row of tiny numbers for what it is, not for a row of zeros', () => {
    const tinyRow = matrix([
      [0, 0, 1e-20],
      [1, 0, 1],
      [0, 1, 1],
    ]);
    expect(solve(tinyRow, column([1e-20, 2, 3]))).toEqual(column([1, 2, 1]));
  });

  it('takes columns far apart, whose products overflow', () => {
    const huge = matrix([
      [2 ** 1000, 2 ** 1000],
      [0, 1],
    ]);
    const b = matrix([
      [1, 0],
      [2 ** 100, 1],
    ]);
    const x = matrix([
      [-(2 ** 100), -1],
      [2 ** 100, 1],
    ]);
    expect(solve(huge, b)).toEqual(x);
  });

  it('takes rows of subnormals with all their digits', () => {
    const { MIN_VALUE, MAX_VALUE } = Number;
    const farApart = matrix([
      [MIN_VALUE, 0],
      [0, MAX_VALUE],
    ]);
    expect(solve(farApart, column([3 * MIN_VALUE, MAX_VALUE]))).toEqual(column([3, 1]));
    const tinyRow = matrix([
      [3, 3],
      [1e-320, 2e-320],
    ]);
    expect(solve(tinyRow, column([6, 3e-320]))).toEqual(column([1, 1]));
  });

  it('solves for every column of b at once', () => {
    const x = solve(A, identity(2));
    expect(x).toEqual(columnStack([solve(A, column([1, 0])), solve(A, column([0, 1]))]));
    expect(allClose(matmul(A, x), identity(2), { absoluteTolerance: 1e-15 })).toBe(true);
  });

  it('obeys solve(A, A X) = X', () => {
    const options = { relativeTolerance: 1e-13, absoluteTolerance: 1e-13 };
    fc.assert(
      fc.property(smallIntegers(4, 4), smallIntegers(4, 2), (S, X) => {
        expect(allClose(solve(dominated(S), matmul(dominated(S), X)), X, options)).toBe(true);
      }),
    );
  });

  it('is exact for rows in any order, scaled by powers of two', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        fc.array(fc.constantFrom(-8, 0.25, 1, 1024), { minLength: 4, maxLength: 4 }),
        smallIntegers(4, 1),
        (order, scales, X) => {
          const P = map(zeros(4, 4), (_, i, j) => (order[i] === j ? scales[i] : 0));
          expect(add(solve(P, matmul(P, X)), 0)).toEqual(X);
        },
      ),
    );
  });

  it('writes into out, and changes neither A nor b', () => {
    const out = zeros(2, 1);
    const b = column([5, 14]);
    const unchanged = add(A, 0);
    expect(solve(A, b, out)).toBe(out);
    expect(out).toEqual(column([2, 1]));
    expect([A, b]).toEqual([unchanged, column([5, 14])]);
  });

  it.each([
    [
      'a matrix that is not square',
      () => solve(ones(2, 3), ones(2, 1)),
      'solve: a is not square: a is 2x3; a.rows must equal a.cols',
    ],
    [
      'a b with other rows',
      () => solve(A, ones(3, 1)),
      'solve: rows differ: a is 2x2, b is 3x1; b.rows must equal a.rows',
    ],
    [
      'an out of the wrong shape',
      () => solve(A, ones(2, 1), zeros(2, 2)),
      'solve: out has the wrong shape: out is 2x2; it must be 2x1',
    ],
    [
      'an out that is b',
      () => solve(identity(2), A, A),
      'solve: out is b: it would be overwritten while it is read; out must be another matrix',
    ],
    [
      'an out that is A',
      () => solve(A, identity(2), A),
      'solve: out is a: it would be overwritten while it is read; out must be another matrix',
    ],
  ])('rejects %s', (_, act, message) => {
    expect(act).toThrow(new ShapeError(message));
  });

  it('rejects values that are not finite', () => {
    const hole = matrix([
      [1, 2],
      [Number.NaN, 4],
    ]);
    expect(() => solve(hole, ones(2, 1))).toThrow(
      new RangeError(
        'solve: a is not finite: it holds NaN in row 1, column 0; every value must be finite',
      ),
    );
    expect(() => solve(A, column([0, -Infinity]))).toThrow(
      new RangeError(
        'solve: b is not finite: it holds -Infinity in row 1, column 0; every value must be finite',
      ),
    );
  });

  it.each([
    [
      2,
      matrix([
        [1, 1],
        [1, 1 + 4 * EPSILON],
      ]),
      matrix([
        [1, 1],
        [1, 1 + 5 * EPSILON],
      ]),
    ],
    [
      3,
      matrix([
        [1, 0, 0],
        [0, 1, 1],
        [0, 1, 1 + 6 * EPSILON],
      ]),
      matrix([
        [1, 0, 0],
        [0, 1, 1],
        [0, 1, 1 + 7 * EPSILON],
      ]),
    ],
  ])('draws the line at n 2^-52 of what a pivot was subtracted from: n = %s', (n, below, above) => {
    expect(() => solve(below, ones(n, 1))).toThrow(SingularMatrixError);
    const last = sliceColumns(above, n - 1, n);
    expect(solve(above, last)).toEqual(sliceColumns(identity(n), n - 1, n));
  });

  it.each([
    [0, [[0]]],
    [
      1,
      [
        [1, 2],
        [2, 4],
      ],
    ],
    // The last row is the difference of the others, but for rounding: what cancels in its last place
    // does not show in the 0 that stands there.
    [
      2,
      [
        [0.4, 0.3, 0.8],
        [0.3, 0.4, 0.8],
        [0.4 - 0.3, 0.3 - 0.4, 0],
      ],
    ],
    // What cancelled stands in another row than the zeros.
    [
      1,
      [
        [1, 1, 0],
        [0, 0, 1],
        [1, 1 + 4 * EPSILON, 0],
      ],
    ],
    // The last pivot comes out as 1.1e-16 instead of 0.
    [
      2,
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
  ])('rejects a singular matrix, whose pivot in column %s is 0', (at, rows) => {
    const out = zeros(rows.length, 1);
    expect(() => solve(matrix(rows), ones(rows.length, 1), out)).toThrow(
      new SingularMatrixError(
        `solve: a is singular: the pivot of column ${at} is 0; the columns of a must be independent`,
      ),
    );
    expect(out).toEqual(zeros(rows.length, 1));
  });
});
