import { column, matrix, type Matrix, row } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderIn } from './place.ts';
import type { Quantity } from './quantities.ts';
import type { Value } from './trace.ts';

const W = matrix([
  [0.25, -1.5],
  [3.125, 0.7],
  [0.1, -0.3],
]);

function quantity(value: Matrix, more: Partial<Quantity> = {}): Quantity {
  return {
    kind: 'dW',
    formula: '',
    role: 'backward',
    at: 0,
    value,
    parents: [],
    factors: [1, -1],
    frozen: false,
    ...more,
  };
}

const valueOf = (shape: readonly number[], ...data: number[]): Value => ({ shape, data, type: '' });

/** What is found, and by which factor: `all`, or the places. */
function places(value: Value, ...quantities: readonly Quantity[]): string[] {
  return finderIn(quantities)(value).map(
    ({ part, factor, isTransposed, isExact }) =>
      `${isTransposed ? 'transposed' : (part?.join() ?? 'all')}${factor === 1 ? '' : ` by ${factor}`}${isExact ? '' : ', nearly'}`,
  );
}

describe('finderIn(quantities)', () => {
  it.each([
    ['a matrix', valueOf([3, 2], 0.25, -1.5, 3.125, 0.7, 0.1, -0.3), 'all'],
    ['its opposite', valueOf([3, 2], -0.25, 1.5, -3.125, -0.7, -0.1, 0.3), 'all by -1'],
    ['its transpose', valueOf([2, 3], 0.25, 3.125, 0.1, -1.5, 0.7, -0.3), 'transposed'],
    ['a row', valueOf([2], 3.125, 0.7), '2,3'],
    ['a column', valueOf([3], -1.5, 0.7, -0.3), '1,3,5'],
    ['a column of a matrix', valueOf([3, 1], -1.5, 0.7, -0.3), '1,3,5'],
    ['a number', valueOf([], 0.7), '3'],
    ['a number in brackets', valueOf([1], 0.7), '3'],
    ['one with other last bits', valueOf([], 0.7 + 2e-15), '3, nearly'],
  ])('finds %s', (_, value, found) => {
    expect(places(value, quantity(W))).toEqual([found]);
  });

  it.each([
    ['another number', valueOf([], 0.7001)],
    ['one that agrees to 11 digits', valueOf([], 0.7 + 1e-11)],
    ['numbers in another shape', valueOf([6], 0.25, -1.5, 3.125, 0.7, 0.1, -0.3)],
    ['a matrix with one other number', valueOf([3, 2], 0.25, -1.5, 3.125, 0.7, 0.1, 0.3)],
    ['what is not a number', valueOf([], NaN)],
  ])('does not find %s', (_, value) => {
    expect(places(value, quantity(W))).toEqual([]);
  });

  it('reads a vector as a row or as a column', () => {
    const vector = valueOf([2], 0.5, 0.75);
    expect(places(vector, quantity(row([0.5, 0.75])))).toEqual(['all']);
    expect(places(vector, quantity(column([0.5, 0.75])))).toEqual(['all']);
  });

  it('knows whole numbers only among what is given: by them alone no step is known', () => {
    const zeros = valueOf([1, 2], 0, 0);
    const value = row([0, 0]);
    expect(places(zeros, quantity(value))).toEqual([]);
    expect(places(zeros, quantity(value, { role: 'parameter', at: 1 }))).toEqual([]);
    expect(places(zeros, quantity(value, { role: 'parameter', at: 0 }))).toEqual(['all']);
    expect(places(zeros, quantity(value, { role: 'data' }))).toEqual(['all']);
    expect(places(valueOf([], 1), quantity(row([1, 0]), { role: 'data' }))).toEqual([]);
  });

  it('finds any matrix among others, and each of its rows, columns and numbers', () => {
    const number = fc.double({ min: 0.1, max: 1, noNaN: true });
    const matrices = fc.array(
      fc.array(fc.array(number, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 2 }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(matrices, fc.nat(), fc.constantFrom(1, -1, 0.5), (all, which, factor) => {
        const quantities = all.map((rows) => quantity(matrix(rows), { factors: [1, -1, 0.5] }));
        const rows = all[which % all.length];
        const wanted = quantities[which % all.length];
        const find = finderIn(quantities);
        const isFound = (shape: readonly number[], data: readonly number[]): boolean =>
          find(valueOf(shape, ...data.map((each) => factor * each))).some(
            (each) => each.quantity === wanted,
          );
        expect(isFound([2, 3], rows.flat())).toBe(true);
        expect(rows.every((each) => isFound([3], each))).toBe(true);
        expect(rows[0].every((_, j) => isFound([2], [rows[0][j], rows[1][j]]))).toBe(true);
        expect(
          rows.flat().every((each) => Number.isInteger(factor * each) || isFound([], [each])),
        ).toBe(true);
      }),
    );
  });
});
