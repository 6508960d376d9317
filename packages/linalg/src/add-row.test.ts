import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRow } from './add-row.ts';
import { smallIntegers } from './arbitraries.ts';
import { add } from './arithmetic.ts';
import { column, matrix, row, zeros } from './create.ts';
import { ShapeError } from './matrix.ts';

const z = matrix([
  [1, 2, 3],
  [4, 5, 6],
]);

describe('addRow(z, b)', () => {
  it('adds the row to every row', () => {
    const sum = matrix([
      [11, 22, 33],
      [14, 25, 36],
    ]);
    expect(addRow(z, row([10, 20, 30]))).toEqual(sum);
  });

  it('is add(z, b)', () => {
    fc.assert(
      fc.property(smallIntegers(3, 2), smallIntegers(1, 2), (Z, b) => {
        expect(addRow(Z, b)).toEqual(add(Z, b));
      }),
    );
  });

  it('writes into out, which may be z, and returns it', () => {
    const out = add(z, 0);
    expect(addRow(out, row([1, 1, 1]), out)).toBe(out);
    expect(out).toEqual(add(z, 1));
  });

  it.each([
    [
      'a column',
      () => addRow(z, column([1, 2, 3])),
      'addRow: b does not fit: z is 2x3, b is 3x1; b must be 1x3',
    ],
    ['two rows', () => addRow(z, z), 'addRow: b does not fit: z is 2x3, b is 2x3; b must be 1x3'],
    [
      'a row too short',
      () => addRow(z, row([1])),
      'addRow: b does not fit: z is 2x3, b is 1x1; b must be 1x3',
    ],
    [
      'an out of the wrong shape',
      () => addRow(z, row([1, 2, 3]), zeros(1, 3)),
      'addRow: out has the wrong shape: out is 1x3; it must be 2x3',
    ],
  ])('rejects %s', (_, act, message) => {
    expect(act).toThrow(new ShapeError(message));
  });
});
