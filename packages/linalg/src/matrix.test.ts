import { describe, expect, it } from 'vitest';
import { ShapeError, view } from './matrix.ts';
import { SingularMatrixError } from './singular.ts';

describe('view(data, rows, cols)', () => {
  it('reads the values row by row', () => {
    expect(view(Float64Array.of(1, 2, 3, 4, 5, 6), 2, 3)).toEqual({
      rows: 2,
      cols: 3,
      data: Float64Array.of(1, 2, 3, 4, 5, 6),
    });
  });

  it('shares its memory with the array it is made of', () => {
    const parameters = new Float64Array(6);
    const b = view(parameters.subarray(4), 1, 2);
    parameters[5] = 7;
    b.data[0] = 6;
    expect(parameters).toEqual(Float64Array.of(0, 0, 0, 0, 6, 7));
    expect(b.data).toEqual(Float64Array.of(6, 7));
  });

  it('is frozen, so that a shape cannot change', () => {
    expect(view(new Float64Array(6), 2, 3)).toSatisfy(Object.isFrozen);
  });

  it.each([
    [0, 3],
    [2, -3],
    [1.5, 4],
    [Number.NaN, 6],
    [Infinity, 6],
  ])('rejects a size of %s by %s', (rows, cols) => {
    expect(() => view(new Float64Array(6), rows, cols)).toThrow(
      new RangeError(
        `view: bad size: got ${rows}x${cols}; rows and cols must be whole numbers of at least 1`,
      ),
    );
  });

  it.each([5, 7])('rejects %i values for a shape that holds 6', (length) => {
    expect(() => view(new Float64Array(length), 2, 3)).toThrow(
      new ShapeError(`view: wrong number of values: got ${length}; a 2x3 matrix needs 6`),
    );
  });
});

describe.each([ShapeError, SingularMatrixError])('$name', (Kind) => {
  it('says its name where it is printed', () => {
    expect(String(new Kind('solve: no'))).toBe(`${Kind.name}: solve: no`);
  });
});
