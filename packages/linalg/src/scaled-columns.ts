import type { Matrix } from './matrix.ts';
import { transpose } from './transpose.ts';

/** The columns, each divided by a power of two, which is exact, so that its largest value is 1 to 2. */
export function scaledColumns(a: Matrix): { columns: Float64Array[]; scales: number[] } {
  const { rows: n, cols: m, data } = transpose(a);
  const columns = Array.from({ length: n }, (_, j) => data.subarray(j * m, (j + 1) * m));
  const scales = columns.map((values) => powerOfTwo(largestMagnitude(values)));
  return { columns: columns.map((values, j) => values.map((value) => value / scales[j])), scales };
}

/** max |x_i|, and 0 for no values */
export function largestMagnitude(values: Float64Array): number {
  return values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

/** The largest power of two that is at most x; 1 for x = 0. */
function powerOfTwo(x: number): number {
  if (x === 0) return 1;
  let power = 1;
  while (power <= x / 2) power *= 2;
  while (power > x) power /= 2;
  return power;
}
