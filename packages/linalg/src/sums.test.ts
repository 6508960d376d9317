import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallIntegers } from './arbitraries.ts';
import { column, filled, matrix, ones, row } from './create.ts';
import { matmul } from './matmul.ts';
import { ShapeError } from './matrix.ts';
import { columnMeans, columnSums, mean, rowMeans, rowSums, sum } from './sums.ts';
import { transpose } from './transpose.ts';

const a = matrix([
  [1, 2, 3],
  [4, 5, 9],
]);

describe('sums and means', () => {
  it('run over everything, over each row, or over each column', () => {
    expect(sum(a)).toBe(24);
    expect(mean(a)).toBe(4);
    expect(rowSums(a)).toEqual(column([6, 18]));
    expect(rowMeans(a)).toEqual(column([2, 6]));
    expect(columnSums(a)).toEqual(row([5, 7, 12]));
    expect(columnMeans(a)).toEqual(row([2.5, 3.5, 6]));
  });

  it('obey: row sums are A 1, column sums are 1ᵀA, and either adds up to the sum', () => {
    fc.assert(
      fc.property(smallIntegers(3, 4), (A) => {
        expect(rowSums(A)).toEqual(matmul(A, ones(4, 1)));
        expect(columnSums(A)).toEqual(matmul(ones(1, 3), A));
        expect(sum(rowSums(A))).toBe(sum(A));
        expect(sum(columnSums(A))).toBe(sum(A));
      }),
    );
  });

  it('add in ascending order, starting from +0', () => {
    // (1 + 2^-53) + 2^-53 rounds twice to 1; any other order gives 1 + 2^-52.
    const tiny = Number.EPSILON / 2;
    const down = matrix([[1, tiny, tiny]]);
    const up = matrix([[tiny, tiny, 1]]);
    for (const [values, total] of [
      [down, 1],
      [up, 1 + Number.EPSILON],
      [matrix([[-0]]), 0],
    ] as const) {
      expect(sum(values)).toBe(total);
      expect(sum(transpose(values))).toBe(total);
      expect(rowSums(values).data[0]).toBe(total);
      expect(columnSums(transpose(values)).data[0]).toBe(total);
    }
  });
});

describe.each([
  ['rowSums', rowSums, 2, 1],
  ['rowMeans', rowMeans, 2, 1],
  ['columnSums', columnSums, 1, 3],
  ['columnMeans', columnMeans, 1, 3],
])('%s', (name, operation, rows, cols) => {
  it('writes into out, whatever it held, and returns it', () => {
    const out = filled(rows, cols, 7);
    expect(operation(a, out)).toBe(out);
    expect(out).toEqual(operation(a));
  });

  it('rejects an out of another shape, and leaves it as it was', () => {
    const out = filled(2, 3, 7);
    expect(() => operation(a, out)).toThrow(
      new ShapeError(`${name}: out has the wrong shape: out is 2x3; it must be ${rows}x${cols}`),
    );
    expect(out).toEqual(filled(2, 3, 7));
  });
});
