import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import numpy from '../vectors/numpy.json' with { type: 'json' };
import { smallIntegers } from './arbitraries.ts';
import { add } from './arithmetic.ts';
import { allClose, equals } from './compare.ts';
import { matrix, ones, row } from './create.ts';
import { ShapeError } from './matrix.ts';

describe('equals(a, b)', () => {
  it('asks for the same shape and the same values', () => {
    expect(equals(row([1, 2]), row([1, 2]))).toBe(true);
    expect(equals(row([1, 2]), row([1, 2 + 2 * Number.EPSILON]))).toBe(false);
    expect(equals(matrix([[1, 2]]), matrix([[1], [2]]))).toBe(false);
    expect(equals(ones(1, 2), ones(1, 3))).toBe(false);
    expect(equals(ones(1, 2), ones(2, 2))).toBe(false);
  });

  it('takes -0 for 0, and NaN for nothing', () => {
    expect(equals(row([0]), row([-0]))).toBe(true);
    expect(equals(row([Number.NaN]), row([Number.NaN]))).toBe(false);
  });

  it('holds for a copy, and no longer when one element moves', () => {
    fc.assert(
      fc.property(smallIntegers(2, 3), fc.nat(5), (A, at) => {
        const copy = add(A, 0);
        expect(equals(A, copy)).toBe(true);
        copy.data[at] += 1;
        expect(equals(A, copy)).toBe(false);
      }),
    );
  });
});

describe('allClose(a, b)', () => {
  it('allows 1e-8 plus 1e-5 of |b|', () => {
    expect(allClose(row([1]), row([1.00001]))).toBe(true);
    expect(allClose(row([1]), row([1.0001]))).toBe(false);
    expect(allClose(row([0]), row([1e-8]))).toBe(true);
    expect(allClose(row([0]), row([1e-7]))).toBe(false);
  });

  it('measures by b, not by a', () => {
    const options = { relativeTolerance: 0.5, absoluteTolerance: 0 };
    expect(allClose(row([1]), row([2]), options)).toBe(true);
    expect(allClose(row([2]), row([1]), options)).toBe(false);
  });

  it('is equality when both tolerances are 0', () => {
    const exactly = { relativeTolerance: 0, absoluteTolerance: 0 };
    fc.assert(
      fc.property(smallIntegers(1, 2), smallIntegers(1, 2), (A, B) => {
        expect(allClose(A, B, exactly)).toBe(equals(A, B));
      }),
    );
  });

  it('repeats a row, a column or a number to fit', () => {
    expect(allClose(ones(2, 3), 1)).toBe(true);
    expect(allClose(ones(2, 3), row([1, 1, 2]))).toBe(false);
  });

  it('rejects shapes that do not broadcast', () => {
    expect(() => allClose(ones(2, 3), ones(3, 2))).toThrow(
      new ShapeError(
        'allClose: shapes do not broadcast: a is 2x3, b is 3x2; each size must be equal or 1',
      ),
    );
  });

  it.each([Number.NaN, -1e-9, Infinity])('rejects a tolerance of %s', (value) => {
    const bad = (name: string): RangeError =>
      new RangeError(
        `allClose: bad ${name}: got ${value}; it must be a finite number of at least 0`,
      );
    expect(() => allClose(1, 1, { relativeTolerance: value })).toThrow(bad('relativeTolerance'));
    expect(() => allClose(1, 1, { absoluteTolerance: value })).toThrow(bad('absoluteTolerance'));
  });

  it('rejects an option that it does not know', () => {
    const options = { rtol: 1e-3, relativeTolerance: 1e-3 };
    expect(() => allClose(1, 1, options)).toThrow(
      new RangeError(
        'allClose: unknown option: got rtol; relativeTolerance and absoluteTolerance are known',
      ),
    );
  });

  it('decides as np.allclose for every pair of ordinary and extraordinary values', () => {
    const values = numpy.allClose.values.map(Number);
    const decisions = values.flatMap((a) => values.map((b) => (allClose(a, b) ? '1' : '0')));
    expect(decisions.join('')).toBe(numpy.allClose.table);
  });
});
