import { powerOfTwo } from '@retrace/elementary';
import { checkFinite } from './finite.ts';
import { map } from './map.ts';
import type { Matrix } from './matrix.ts';
import { transpose } from './transpose.ts';

/** Columns, and the k by which each was multiplied with 2^-k. */
export interface ScaledColumns {
  readonly columns: Float64Array[];
  readonly exponents: readonly number[];
}

/**
 * The columns, each multiplied by a power of two: the one nearest to 1 that brings its largest value
 * to between 2^low and 2^(high + 1).
 *
 * No digit is lost, but where a value ends up below 2^-1022.
 */
export function scaledColumns(a: Matrix, low: number, high: number): ScaledColumns {
  const { rows: n, cols: m, data } = transpose(a);
  const columns = Array.from({ length: n }, (_, j) => data.subarray(j * m, (j + 1) * m));
  const exponents = columns.map((values) => {
    const k = exponentOf(largestMagnitude(values));
    return k - Math.min(Math.max(k, low), high);
  });
  return {
    columns: columns.map((values, j) => values.map((value) => scale(value, -exponents[j]))),
    exponents,
  };
}

/**
 * Writes X into out, from the solutions for scaled columns: x_jc = z_jc 2^(b's exponent c - a's exponent j).
 *
 * @throws {RangeError} if a value exceeds the largest float64; out is then left as it was
 */
export function writeUnscaled(
  caller: string,
  solutions: readonly Float64Array[],
  a: ScaledColumns,
  b: ScaledColumns,
  out: Matrix,
): void {
  const x = map(out, (_, j, c) => scale(solutions[c][j], b.exponents[c] - a.exponents[j]));
  checkFinite(caller, 'the solution', x);
  out.data.set(x.data);
}

/** value 2^k for |k| <= 2046, rounded once if at all. */
export function scale(value: number, k: number): number {
  const last = Math.min(Math.max(k, -1022), 1023);
  return value * powerOfTwo(k - last) * powerOfTwo(last);
}

/** The k with 2^k <= x < 2^(k + 1); -1074 for x = 0. */
export function exponentOf(x: number): number {
  let low = -1074;
  let high = 1024;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (powerOfTwo(middle) <= x) low = middle;
    else high = middle;
  }
  return low;
}

/** max |x_i|, and 0 for no values */
export function largestMagnitude(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}
