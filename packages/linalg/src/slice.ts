import { zeros } from './create.ts';
import { checkApart, checkData, checkOut, type Matrix, view } from './matrix.ts';

/**
 * A copy of the rows from `start` up to, but not including, `stop`, counted from 0.
 *
 * Shapes   A: m x n   ->   (stop - start) x n
 *
 * Nothing is clipped and nothing counts from the end: a range that leaves the matrix is an error.
 *
 * @param out Receives the copy and is returned; must not overlap `a`.
 * @throws {RangeError} unless 0 <= start < stop <= m, all whole numbers
 * @throws {ShapeError} if out is not (stop - start) x n, or overlaps `a`
 */
export function sliceRows(a: Matrix, start: number, stop: number, out?: Matrix): Matrix {
  checkRange('sliceRows', start, stop, a.rows, 'rows');
  const slice = receiver('sliceRows', a, stop - start, a.cols, out);
  slice.data.set(a.data.subarray(start * a.cols, stop * a.cols));
  return slice;
}

/**
 * A copy of the columns from `start` up to, but not including, `stop`, counted from 0.
 *
 * Shapes   A: m x n   ->   m x (stop - start)
 *
 * @param out Receives the copy and is returned; must not overlap `a`.
 * @throws {RangeError} unless 0 <= start < stop <= n, all whole numbers
 * @throws {ShapeError} if out is not m x (stop - start), or overlaps `a`
 */
export function sliceColumns(a: Matrix, start: number, stop: number, out?: Matrix): Matrix {
  checkRange('sliceColumns', start, stop, a.cols, 'columns');
  const slice = receiver('sliceColumns', a, a.rows, stop - start, out);
  for (let i = 0; i < a.rows; i++) {
    const from = i * a.cols;
    slice.data.set(a.data.subarray(from + start, from + stop), i * slice.cols);
  }
  return slice;
}

/**
 * The rows from `start` up to, but not including, `stop`, as a view: nothing is copied, and what one
 * writes the other reads. `sliceRows` copies.
 *
 * Shapes   A: m x n   ->   (stop - start) x n
 *
 * @throws {RangeError} unless 0 <= start < stop <= m, all whole numbers
 */
export function rowsOf(a: Matrix, start: number, stop: number): Matrix {
  checkRange('rowsOf', start, stop, a.rows, 'rows');
  checkData('rowsOf', 'a', a);
  return view(a.data.subarray(start * a.cols, stop * a.cols), stop - start, a.cols);
}

function checkRange(
  caller: string,
  start: number,
  stop: number,
  size: number,
  lines: string,
): void {
  const whole = Number.isInteger(start) && Number.isInteger(stop);
  if (!whole || start < 0 || start >= stop || stop > size) {
    throw new RangeError(
      `${caller}: bad range: got ${start} to ${stop} of ${size} ${lines}; 0 <= start < stop <= ${size} is needed, in whole numbers`,
    );
  }
}

function receiver(
  caller: string,
  a: Matrix,
  rows: number,
  cols: number,
  out: Matrix = zeros(rows, cols),
): Matrix {
  checkOut(caller, out, rows, cols);
  checkApart(caller, out, 'a', a);
  return out;
}
