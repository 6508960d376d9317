import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identity, matrix, zeros } from './create.ts';
import { matmul, matmulTransposeA, matmulTransposeB } from './matmul.ts';
import { smallIntegers } from './arbitraries.ts';
import { ShapeError } from './matrix.ts';
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
    const tiny = 2 ** -53;
    expect(matmul(matrix([[1, tiny, tiny]]), matrix([[1], [1], [1]])).data[0]).toBe(1);
    expect(matmul(matrix([[tiny, tiny, 1]]), matrix([[1], [1], [1]])).data[0]).toBe(1 + 2 ** -52);
    expect(matmul(matrix([[-0]]), matrix([[1]])).data[0]).toBe(0);
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
      'an out that is an operand',
      () => matmul(identity(2), matmul(a, b), identity(3)),
      'matmul: out has the wrong shape: out is 3x3; it must be 2x2',
    ],
  ])('rejects %s', (_, act, message) => {
    expect(act).toThrow(new ShapeError(message));
  });

  it('leaves out as it was when it rejects', () => {
    const square = matrix([
      [1, 2],
      [3, 4],
    ]);
    expect(() => matmul(square, identity(2), square)).toThrow(
      'matmul: out is a: it would be overwritten while it is read; out must be another matrix',
    );
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
  ])('%s rejects inner sizes that differ', (_, act, message) => {
    expect(act).toThrow(new ShapeError(message));
  });
});
