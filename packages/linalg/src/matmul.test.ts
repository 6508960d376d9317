import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identity, matrix, zeros } from './create.ts';
import { matmul, matmulTransposeA, matmulTransposeB } from './matmul.ts';
import { smallIntegers } from './arbitraries.ts';
import { divide } from './arithmetic.ts';
import { map } from './map.ts';
import { ShapeError, view } from './matrix.ts';
import { sliceColumns } from './slice.ts';
import { columnStack } from './stack.ts';
import { transpose } from './transpose.ts';

const a = matrix([
  [1, 2, 3],
  [4, 5, 6],
]);
const b = matrix([
  [7, 8],
  [9, 10],
  [11, 12],
]);
const square = matrix([
  [1, 2],
  [3, 4],
]);

describe('matmul(a, b)', () => {
  it('multiplies rows by columns', () => {
    // 1*7 + 2*9 + 3*11 = 58, and so on
    expect(matmul(a, b)).toEqual(
      matrix([
        [58, 64],
        [139, 154],
      ]),
    );
  });

  it('leaves a matrix as it is when multiplied by the identity', () => {
    expect(matmul(a, identity(3))).toEqual(a);
    expect(matmul(identity(2), a)).toEqual(a);
  });

  it('obeys (AB)C = A(BC)', () => {
    fc.assert(
      fc.property(smallIntegers(2, 3), smallIntegers(3, 4), smallIntegers(4, 2), (A, B, C) => {
        expect(matmul(matmul(A, B), C)).toEqual(matmul(A, matmul(B, C)));
      }),
    );
  });

  it('obeys (AB)ᵀ = BᵀAᵀ', () => {
    fc.assert(
      fc.property(smallIntegers(2, 3), smallIntegers(3, 4), (A, B) => {
        expect(transpose(matmul(A, B))).toEqual(matmul(transpose(B), transpose(A)));
      }),
    );
  });

  it('adds in ascending order, starting from +0', () => {
    // (1 + 2^-53) + 2^-53 rounds twice to 1; any other order gives 1 + 2^-52.
    const tiny = Number.EPSILON / 2; // 2^-53
    expect(matmul(matrix([[1, tiny, tiny]]), matrix([[1], [1], [1]])).data[0]).toBe(1);
    expect(matmul(matrix([[tiny, tiny, 1]]), matrix([[1], [1], [1]])).data[0]).toBe(
      1 + Number.EPSILON,
    );
    expect(matmul(matrix([[-0]]), matrix([[1]])).data[0]).toBe(0);
  });

  it('gives each column the same digits beside others as alone', () => {
    fc.assert(
      fc.property(smallIntegers(2, 5), smallIntegers(5, 6), (S, T) => {
        const A = divide(S, 7); // sevenths, so that sums are rounded
        const B = divide(T, 7);
        const alone = [0, 1, 2, 3, 4, 5].map((j) => matmul(A, sliceColumns(B, j, j + 1)));
        expect(matmul(A, B)).toEqual(columnStack(alone));
      }),
    );
  });

  it.each([1, 2, 3, 4, 5, 6, 9])('is right to the bit for %d rows, any columns', (m) => {
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9]) {
      for (const k of [1, 2, 5]) {
        const A = map(zeros(m, k), (_, i, p) => (3 * i - 2 * p + 1) / 7);
        const B = map(zeros(k, n), (_, p, j) => (p - 2 * j + 4) / 11);
        const C = map(zeros(m, n), (_, i, j) => {
          let sum = 0;
          for (let p = 0; p < k; p++) sum += A.data[i * k + p] * B.data[p * n + j];
          return sum;
        });
        expect(matmul(A, B)).toEqual(C);
        expect(matmulTransposeA(transpose(A), B)).toEqual(C);
        expect(matmulTransposeB(A, transpose(B))).toEqual(C);
      }
    }
  });

  it('writes into out and returns it', () => {
    const out = zeros(2, 2);
    expect(matmul(a, b, out)).toBe(out);
    expect(out).toEqual(matmul(a, b));
  });

  it.each([
    [
      '2x3 by 2x3',
      () => matmul(a, a),
      'matmul: inner sizes differ: a is 2x3, b is 2x3; a.cols must equal b.rows',
    ],
    [
      'an out of the wrong shape',
      () => matmul(a, b, zeros(2, 3)),
      'matmul: out has the wrong shape: out is 2x3; it must be 2x2',
    ],
    [
      'an out that is the first operand',
      () => matmul(square, identity(2), square),
      'matmul: out is a: it would be overwritten while it is read; out must be another matrix',
    ],
    [
      'an out that shares the memory of the second',
      () => matmul(identity(2), square, view(square.data, 2, 2)),
      'matmul: out is b: it would be overwritten while it is read; out must be another matrix',
    ],
  ])('rejects %s', (_, act, message) => {
    expect(act).toThrow(new ShapeError(message));
  });

  it('leaves out as it was when it rejects', () => {
    const out = matrix([[7, 7, 7]]);
    expect(() => matmul(a, b, out)).toThrow(ShapeError);
    expect(() => matmul(square, square, square)).toThrow(ShapeError);
    expect(out).toEqual(matrix([[7, 7, 7]]));
    expect(square.data).toEqual(Float64Array.of(1, 2, 3, 4));
  });
});

describe('matmulTransposeA(a, b) and matmulTransposeB(a, b)', () => {
  it('equal the product with the transpose formed', () => {
    fc.assert(
      fc.property(smallIntegers(3, 2), smallIntegers(3, 4), smallIntegers(5, 2), (A, B, D) => {
        expect(matmulTransposeA(A, B)).toEqual(matmul(transpose(A), B));
        expect(matmulTransposeB(A, D)).toEqual(matmul(A, transpose(D)));
      }),
    );
  });

  it.each([
    [
      'matmulTransposeA',
      () => matmulTransposeA(a, b),
      'matmulTransposeA: inner sizes differ: a is 2x3, b is 3x2; a.rows must equal b.rows',
    ],
    [
      'matmulTransposeB',
      () => matmulTransposeB(a, b),
      'matmulTransposeB: inner sizes differ: a is 2x3, b is 3x2; a.cols must equal b.cols',
    ],
    [
      'matmulTransposeA',
      () => matmulTransposeA(a, a, zeros(2, 3)),
      'matmulTransposeA: out has the wrong shape: out is 2x3; it must be 3x3',
    ],
    [
      'matmulTransposeB',
      () => matmulTransposeB(a, a, zeros(3, 3)),
      'matmulTransposeB: out has the wrong shape: out is 3x3; it must be 2x2',
    ],
    [
      'matmulTransposeA',
      () => matmulTransposeA(square, square, square),
      'matmulTransposeA: out is a: it would be overwritten while it is read; out must be another matrix',
    ],
    [
      'matmulTransposeB',
      () => matmulTransposeB(identity(2), square, square),
      'matmulTransposeB: out is b: it would be overwritten while it is read; out must be another matrix',
    ],
  ])('%s rejects what does not fit', (_, act, message) => {
    expect(act).toThrow(new ShapeError(message));
  });
});
