import { describe, expect, it } from 'vitest';
import numpy from '../vectors/numpy.json' with { type: 'json' };
import {
  arange,
  column,
  copy,
  filled,
  identity,
  linspace,
  matrix,
  ones,
  row,
  zeros,
} from './create.ts';
import { ShapeError, view } from './matrix.ts';

const badSize = (name: string, size: string): RangeError =>
  new RangeError(
    `${name}: bad size: got ${size}; rows and cols must be whole numbers of at least 1`,
  );

describe('creating a matrix', () => {
  it('takes rows as they are written on paper', () => {
    const written = matrix([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(written).toEqual(view(Float64Array.of(1, 2, 3, 4, 5, 6), 2, 3));
  });

  it('fills one with a single value', () => {
    expect(zeros(1, 2)).toEqual(matrix([[0, 0]]));
    expect(ones(2, 1)).toEqual(matrix([[1], [1]]));
    expect(filled(1, 3, -2.5)).toEqual(matrix([[-2.5, -2.5, -2.5]]));
  });

  it('puts ones on the diagonal of the identity', () => {
    const I = [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ];
    expect(identity(3)).toEqual(matrix(I));
  });

  it('copies a matrix into memory of its own, with the sign of zero', () => {
    const a = matrix([[1, -0]]);
    const made = copy(a);
    a.data[0] = 9;
    expect(made).toEqual(matrix([[1, -0]]));
  });

  it('copies a column or a row from a list', () => {
    const values = Float64Array.of(1, 2);
    const made = column(values);
    values[0] = 9;
    expect(made).toEqual(matrix([[1], [2]]));
    expect(row([1, 2])).toEqual(matrix([[1, 2]]));
  });

  it.each([
    ['zeros', () => zeros(0, 2), badSize('zeros', '0x2')],
    ['ones', () => ones(2, 0.5), badSize('ones', '2x0.5')],
    ['filled', () => filled(Number.NaN, 1, 7), badSize('filled', 'NaNx1')],
    ['identity', () => identity(-1), badSize('identity', '-1x-1')],
    ['column', () => column([]), badSize('column', '0x1')],
    ['row', () => row([]), badSize('row', '1x0')],
    ['linspace', () => linspace(0, 1, 2.5), badSize('linspace', '2.5x1')],
    [
      'matrix of nothing',
      () => matrix([]),
      new ShapeError('matrix: no values: got 0 rows of 0 columns; at least 1x1 is needed'),
    ],
    [
      'matrix of empty rows',
      () => matrix([[], []]),
      new ShapeError('matrix: no values: got 2 rows of 0 columns; at least 1x1 is needed'),
    ],
    [
      'matrix of uneven rows',
      () => matrix([[1, 2], [3, 4], [5]]),
      new ShapeError(
        'matrix: rows differ in length: row 0 has 2 values, row 2 has 1; all must have the same number',
      ),
    ],
  ])('rejects a bad size: %s', (_, act, error) => {
    expect(act).toThrow(error);
  });
});

describe('arange(start, stop, step)', () => {
  it('counts from start up to, but not including, stop', () => {
    expect(arange(2, 5)).toEqual(column([2, 3, 4]));
    expect(arange(1, -1, -0.5)).toEqual(column([1, 0.5, 0, -0.5]));
  });

  it('may reach stop by rounding', () => {
    expect(arange(1, 1.3, 0.1)).toEqual(column([1, 1.1, 1.2000000000000002, 1.3000000000000003]));
  });

  it.each([
    [0, 0, 1],
    [0, 1, -1],
    [0, 1, 0],
    [0, Infinity, 1],
    [Number.NaN, 1, 1],
    [0, 1, Infinity],
  ])('rejects %s to %s in steps of %s', (start, stop, step) => {
    expect(() => arange(start, stop, step)).toThrow(
      new RangeError(
        `arange: no values: got start ${start}, stop ${stop}, step ${step}; stop must be reached from start in finite steps`,
      ),
    );
  });

  it.each(numpy.arange)('is, to the bit, np.arange($start, $stop, $step)', (vector) => {
    expect(arange(vector.start, vector.stop, vector.step)).toEqual(column(vector.values));
  });
});

describe('linspace(start, stop, count)', () => {
  it('includes both ends', () => {
    expect(linspace(1, 2, 5)).toEqual(column([1, 1.25, 1.5, 1.75, 2]));
    expect(linspace(3, 9, 1)).toEqual(column([3]));
  });

  it.each([
    [Number.NaN, 1],
    [0, Infinity],
    [-1e308, 1e308],
  ])('rejects the ends %s and %s', (start, stop) => {
    expect(() => linspace(start, stop, 3)).toThrow(
      new RangeError(
        `linspace: bad ends: got ${start} and ${stop}; both, and their distance, must be finite`,
      ),
    );
  });

  it.each(numpy.linspace)('is, to the bit, np.linspace($start, $stop, $count)', (vector) => {
    expect(linspace(vector.start, vector.stop, vector.count)).toEqual(column(vector.values));
  });
});
