import { matrix, row, view } from '@retrace/linalg';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from './digest.ts';
import { goldenParameter, isLarge, numbersOf, sampleIndices, shapeOf } from './parameter.ts';

describe('goldenParameter(matrix, isRow)', () => {
  const a = matrix([
    [1, 2, 3],
    [4, 5, -0],
  ]);

  it('keeps a matrix as a list of rows, and a row as a list', () => {
    expect(goldenParameter(a, false)).toEqual([
      [1, 2, 3],
      [4, 5, -0],
    ]);
    expect(goldenParameter(row([1, 2]), false)).toEqual([[1, 2]]);
    expect(goldenParameter(row([1, 2]), true)).toEqual([1, 2]);
  });

  it('keeps 256 numbers one by one, and of 257 a digest and nine samples', () => {
    const numbers = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i / 7);
    expect(goldenParameter(view(numbers(256), 16, 16), false)).toHaveLength(16);
    const data = numbers(514);
    expect(goldenParameter(view(data, 2, 257), false)).toEqual({
      digest: digest(data),
      samples: [0, 64, 128, 192, 256, 320, 384, 448, 513].map((i) => [i, i / 7]),
      shape: [2, 257],
    });
    expect(goldenParameter(view(numbers(257), 1, 257), true)).toMatchObject({ shape: [257] });
  });

  it('names each number by its row and column, and each shape', () => {
    expect(numbersOf(goldenParameter(a, false))).toEqual([
      ['[0][0]', 1],
      ['[0][1]', 2],
      ['[0][2]', 3],
      ['[1][0]', 4],
      ['[1][1]', 5],
      ['[1][2]', -0],
    ]);
    expect(numbersOf([1, 2])).toEqual([
      ['[0]', 1],
      ['[1]', 2],
    ]);
    expect([shapeOf(goldenParameter(a, false)), shapeOf([1, 2])]).toEqual(['2x3', '2']);
  });

  it('names the samples as it names all numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 257, max: 400 }), (m, n) => {
        const data = Float64Array.from({ length: m * n }, (_, i) => i);
        const large = goldenParameter(view(data, m, n), false);
        expect([isLarge(large), shapeOf(large)]).toEqual([true, `${m}x${n}`]);
        for (const [place, value] of numbersOf(large)) {
          expect(place).toBe(`[${Math.floor(value / n)}][${value % n}]`);
        }
      }),
    );
    const line = goldenParameter(view(new Float64Array(300), 1, 300), true);
    expect(numbersOf(line).at(-1)).toEqual(['[299]', 0]);
    expect(shapeOf(line)).toBe('300');
  });
});

describe('sampleIndices(n)', () => {
  it('goes from the first to the last in steps that differ by one at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 257, max: 10_000_000 }), (n) => {
        const indices = sampleIndices(n);
        expect([indices.length, indices[0], indices[8]]).toEqual([9, 0, n - 1]);
        const steps = indices.slice(1).map((index, k) => index - indices[k]);
        expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
