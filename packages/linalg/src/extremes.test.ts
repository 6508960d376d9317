import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import numpy from '../vectors/numpy.json' with { type: 'json' };
import { smallIntegers } from './arbitraries.ts';
import { column, matrix, row, zeros } from './create.ts';
import { columnMaxs, columnMins, max, min, rowArgmax, rowMaxs, rowMins } from './extremes.ts';
import { negate } from './map.ts';
import { ShapeError, view } from './matrix.ts';
import { transpose } from './transpose.ts';

const a = matrix([
  [3, 1, 2],
  [4, 9, 9],
]);

describe('extremes', () => {
  it('are of everything, of each row, or of each column', () => {
    expect([min(a), max(a)]).toEqual([1, 9]);
    expect(rowMins(a)).toEqual(column([1, 4]));
    expect(rowMaxs(a)).toEqual(column([3, 9]));
    expect(columnMins(a)).toEqual(row([3, 1, 2]));
    expect(columnMaxs(a)).toEqual(row([4, 9, 9]));
  });

  it('have their place told by rowArgmax, the first of equals', () => {
    expect(rowArgmax(a)).toEqual(column([0, 1]));
    const some = matrix([
      [9, 1, Number.NaN, 2],
      [9, Number.NaN, 1, Number.NaN],
    ]);
    expect(rowArgmax(some)).toEqual(column([2, 1]));
  });

  it('obey min(A) = -max(-A), by rows as by columns of Aᵀ', () => {
    fc.assert(
      fc.property(smallIntegers(3, 4), (A) => {
        expect(min(A) + max(negate(A))).toBe(0);
        expect(transpose(rowMins(A))).toEqual(columnMins(transpose(A)));
        expect(transpose(rowMaxs(A))).toEqual(columnMaxs(transpose(A)));
        expect(max(rowMaxs(A))).toBe(max(A));
        expect(min(columnMins(A))).toBe(min(A));
      }),
    );
  });

  it('are found where rowArgmax points', () => {
    fc.assert(
      fc.property(smallIntegers(3, 4), (A) => {
        const found = [...rowArgmax(A).data].map((j, i) => A.data[i * 4 + j]);
        expect(column(found)).toEqual(rowMaxs(A));
      }),
    );
  });

  it('pass NaN on, and put -0 below 0', () => {
    const some = matrix([[1, Number.NaN, 2]]);
    expect([min(some), max(some)]).toEqual([Number.NaN, Number.NaN]);
    expect([min(matrix([[0, -0]])), max(matrix([[-0, 0]]))]).toEqual([-0, 0]);
  });

  it('are written into out, which is returned', () => {
    const out = zeros(2, 1);
    const wide = zeros(1, 3);
    expect(rowMins(a, out)).toBe(out);
    expect(rowMaxs(a, out)).toBe(out);
    expect(rowArgmax(a, out)).toBe(out);
    expect(out).toEqual(rowArgmax(a));
    expect(columnMins(a, wide)).toBe(wide);
    expect(columnMaxs(a, wide)).toBe(wide);
    expect(wide).toEqual(columnMaxs(a));
  });

  it.each([
    ['rowMins', rowMins, '2x1'],
    ['rowMaxs', rowMaxs, '2x1'],
    ['rowArgmax', rowArgmax, '2x1'],
    ['columnMins', columnMins, '1x3'],
    ['columnMaxs', columnMaxs, '1x3'],
  ])('are not written into an out of the wrong shape: %s', (name, operation, shape) => {
    expect(() => operation(a, zeros(2, 2))).toThrow(
      new ShapeError(`${name}: out has the wrong shape: out is 2x2; it must be ${shape}`),
    );
  });

  it('are what NumPy finds, with NaN, infinities and equals', () => {
    const { rows, cols, values, argmax, min: lows, max: highs } = numpy.rows;
    const A = view(Float64Array.from(values, Number), rows, cols);
    expect(rowArgmax(A)).toEqual(column(argmax));
    // NumPy leaves it open which of -0 and 0 is the smaller: + 0 makes both 0.
    expect([...rowMins(A).data].map((x) => x + 0)).toEqual(lows.map((x) => Number(x) + 0));
    expect([...rowMaxs(A).data].map((x) => x + 0)).toEqual(highs.map((x) => Number(x) + 0));
  });
});
