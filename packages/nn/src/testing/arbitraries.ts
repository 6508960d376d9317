import { type Matrix, view } from '@retrace/linalg';
import fc from 'fast-check';

/** Any finite double. */
export const finite: fc.Arbitrary<number> = fc.double({ noNaN: true, noDefaultInfinity: true });

/** Any matrix of doubles of every size, subnormal ones and -0 among them; or of other values. */
export function doubles(
  rows: number,
  cols: number,
  value: fc.Arbitrary<number> = finite,
): fc.Arbitrary<Matrix> {
  const size = rows * cols;
  return fc
    .array(value, { minLength: size, maxLength: size })
    .map((values) => view(Float64Array.from(values), rows, cols));
}

/** Any matrix of small whole numbers: sums and products of them are exact, so algebra holds with ===. */
export function smallIntegers(rows: number, cols: number): fc.Arbitrary<Matrix> {
  return doubles(rows, cols, fc.integer({ min: -9, max: 9 }));
}
