import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIntegers } from './arbitraries.ts';
import { matrix, zeros } from './create.ts';
import { ShapeError } from './matrix.ts';
import { transpose } from './transpose.ts';

const a = matrix([
  [1, 2, 3],
  [4, 5, 6],
]);

describe('transpose(a)', () => {
  it('turns rows into columns', () => {
    const turned = [
      [1, 4],
      [2, 5],
      [3, 6],
    ];
    expect(transpose(a)).toEqual(matrix(turned));
  });

  it('undoes itself', () => {
    fc.assert(
      fc.property(smallIntegers(3, 4), (A) => {
        expect(transpose(transpose(A))).toEqual(A);
      }),
    );
  });

  it('writes into out and returns it', () => {
    const out = zeros(3, 2);
    expect(transpose(a, out)).toBe(out);
    expect(out).toEqual(transpose(a));
  });

  it('rejects an out of the wrong shape', () => {
    expect(() => transpose(a, zeros(2, 3))).toThrow(
      new ShapeError('transpose: out has the wrong shape: out is 2x3; it must be 3x2'),
    );
  });

  it('rejects itself as out, and stays as it was', () => {
    const square = matrix([
      [1, 2],
      [3, 4],
    ]);
    expect(() => transpose(square, square)).toThrow(
      new ShapeError(
        'transpose: out is a: it would be overwritten while it is read; out must be another matrix',
      ),
    );
    expect(square.data).toEqual(Float64Array.of(1, 2, 3, 4));
  });
});
