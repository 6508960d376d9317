import { type Matrix, view } from '@retrace/linalg';
import fc from 'fast-check';

/** Any matrix of small whole numbers: sums and products of them are exact, so algebra holds with ===. */
export function smallIntegers(rows: number, cols: number): fc.Arbitrary<Matrix> {
  return matrices(rows, cols, fc.integer({ min: -9, max: 9 }));
}

/** Any matrix of doubles of every size, subnormal ones and -0 among them. */
export function doubles(rows: number, cols: number): fc.Arbitrary<Matrix> {
  return matrices(rows, cols, finite);
}

/** Any matrix of doubles from -1 to 1, evenly spread: what an activation puts out. */
export function fromMinusOneToOne(rows: number, cols: number): fc.Arbitrary<Matrix> {
  return matrices(
    rows,
    cols,
    fc.maxSafeInteger().map((n) => n / Number.MAX_SAFE_INTEGER),
  );
}

/** Any finite double. */
export const finite: fc.Arbitrary<number> = fc.double({ noNaN: true, noDefaultInfinity: true });

function matrices(rows: number, cols: number, value: fc.Arbitrary<number>): fc.Arbitrary<Matrix> {
  const size = rows * cols;
  return fc
    .array(value, { minLength: size, maxLength: size })
    .map((values) => view(Float64Array.from(values), rows, cols));
}
