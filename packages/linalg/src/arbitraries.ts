import fc from 'fast-check';
import { type Matrix, view } from './matrix.ts';

/** Any matrix of small whole numbers: sums and products of them are exact, so algebra holds with ===. */
export function smallIntegers(rows: number, cols: number): fc.Arbitrary<Matrix> {
  return fc
    .array(fc.integer({ min: -9, max: 9 }), { minLength: rows * cols, maxLength: rows * cols })
    .map((values) => view(Float64Array.from(values), rows, cols));
}
