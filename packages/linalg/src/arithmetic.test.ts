import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import numpy from '../vectors/numpy.json' with { type: 'json' };
import { smallIntegers } from './arbitraries.ts';
import { add, divide, multiply, subtract } from './arithmetic.ts';
import { column, identity, matrix, row, zeros } from './create.ts';
import { type Matrix, ShapeError, view } from './matrix.ts';
import { transpose } from './transpose.ts';

const a = matrix([
  [1, 2, 3],
  [4, 5, 6],
]);
const operations = { add, subtract, multiply, divide };
const named = Object.entries(operations);

describe('add, subtract, multiply and divide', () => {
  it('work element by element', () => {
    const b = matrix([
      [1, 1, 2],
      [2, 2, 4],
    ]);
    expect(add(a, b).data).toEqual(Float64Array.of(2, 3, 5, 6, 7, 10));
    expect(subtract(a, b).data).toEqual(Float64Array.of(0, 1, 1, 2, 3, 2));
    expect(multiply(a, b).data).toEqual(Float64Array.of(1, 2, 6, 8, 10, 24));
    expect(divide(a, b).data).toEqual(Float64Array.of(1, 2, 1.5, 2, 2.5, 1.5));
  });

  it('repeat a row, a column or a number to fit', () => {
    expect(add(a, row([10, 20, 30])).data).toEqual(Float64Array.of(11, 22, 33, 14, 25, 36));
    expect(subtract(column([10, 20]), a).data).toEqual(Float64Array.of(9, 8, 7, 16, 15, 14));
    expect(multiply(a, 2).data).toEqual(Float64Array.of(2, 4, 6, 8, 10, 12));
    expect(divide(12, a).data).toEqual(Float64Array.of(12, 6, 4, 3, 2.4, 2));
  });

  it('make an outer table of a column and a row', () => {
    const table = matrix([
      [11, 12, 13],
      [21, 22, 23],
    ]);
    expect(add(column([10, 20]), row([1, 2, 3]))).toEqual(table);
    expect(add(row([1, 2, 3]), column([10, 20]))).toEqual(table);
  });

  it('obey A + B = B + A, (A + B) - B = A and A(B + C) = AB + AC', () => {
    const any = smallIntegers(2, 3);
    fc.assert(
      fc.property(any, any, any, (A, B, C) => {
        expect(add(A, B)).toEqual(add(B, A));
        expect(subtract(add(A, B), B)).toEqual(add(A, 0));
        expect(add(multiply(A, add(B, C)), 0)).toEqual(add(add(multiply(A, B), multiply(A, C)), 0));
      }),
    );
  });

  it('obey (A op B)ᵀ = Aᵀ op Bᵀ, whichever of them is repeated', () => {
    const size = fc.constantFrom(1, 3);
    const any = fc.tuple(size, size).chain(([rows, cols]) => smallIntegers(rows, cols));
    fc.assert(
      fc.property(any, any, fc.constantFrom(add, subtract, multiply, divide), (A, B, operation) => {
        expect(transpose(operation(A, B))).toEqual(operation(transpose(A), transpose(B)));
      }),
    );
  });

  it.each(named)('%s writes into out, which may be an operand, and returns it', (_, operation) => {
    const left = add(a, 0);
    const right = add(a, 0);
    const result = operation(a, a);
    expect(operation(left, a, left)).toBe(left);
    expect(operation(a, right, right)).toBe(right);
    expect([left, right]).toEqual([result, result]);
  });

  it.each(named)('%s changes nothing but out', (_, operation) => {
    const left = add(a, 0);
    const right = row([1, 2, 3]);
    operation(left, right, zeros(2, 3));
    expect([left, right]).toEqual([a, row([1, 2, 3])]);
  });

  it.each(named)('%s rejects 2x3 with 3x2', (name, operation) => {
    expect(() => operation(a, transpose(a))).toThrow(
      new ShapeError(
        `${name}: shapes do not broadcast: a is 2x3, b is 3x2; each size must be equal or 1`,
      ),
    );
  });

  it.each(named)('%s rejects 2x3 with 2x2', (name, operation) => {
    expect(() => operation(identity(2), a)).toThrow(
      new ShapeError(
        `${name}: shapes do not broadcast: a is 2x2, b is 2x3; each size must be equal or 1`,
      ),
    );
  });

  it.each(named)('%s rejects an out that is the repeated operand', (name, operation) => {
    const b = row([1, 2, 3]);
    expect(() => operation(a, b, b)).toThrow(
      new ShapeError(`${name}: out has the wrong shape: out is 1x3; it must be 2x3`),
    );
    expect(b).toEqual(row([1, 2, 3]));
  });

  it('are, to the bit, what NumPy broadcasts', () => {
    for (const { name, a: left, b: right, c } of numpy.broadcast) {
      const operation = named.find(([known]) => known === name)?.[1];
      expect(operation?.(read(left), read(right))).toEqual(read(c));
    }
    expect(numpy.broadcast).toHaveLength(64);
  });
});

function read(vector: { rows: number; cols: number; values: (number | string)[] }): Matrix {
  return view(Float64Array.from(vector.values, Number), vector.rows, vector.cols);
}
