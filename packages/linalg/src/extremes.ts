import { zeros } from './create.ts';
import { checkData, checkOut, type Matrix } from './matrix.ts';

/** The smallest element; NaN if any element is NaN; -0 counts as smaller than 0. */
export function min(a: Matrix): number {
  checkData('min', 'a', a);
  return extreme(Math.min, a.data, 0, 1, a.data.length);
}

/** The largest element; NaN if any element is NaN; 0 counts as larger than -0. */
export function max(a: Matrix): number {
  checkData('max', 'a', a);
  return extreme(Math.max, a.data, 0, 1, a.data.length);
}

/**
 * The smallest element of each row; NaN for a row that holds one.
 *
 * Shapes   A: m x n   ->   m x 1
 *
 * @param out Receives the result and is returned; allocated when omitted.
 * @throws {ShapeError} if out is not m x 1
 */
export function rowMins(a: Matrix, out: Matrix = zeros(a.rows, 1)): Matrix {
  return ofRows('rowMins', Math.min, a, out);
}

/** The largest element of each row; shapes, NaN and out as in `rowMins`. */
export function rowMaxs(a: Matrix, out: Matrix = zeros(a.rows, 1)): Matrix {
  return ofRows('rowMaxs', Math.max, a, out);
}

/**
 * The smallest element of each column; NaN for a column that holds one.
 *
 * Shapes   A: m x n   ->   1 x n
 *
 * @param out Receives the result and is returned; allocated when omitted.
 * @throws {ShapeError} if out is not 1 x n
 */
export function columnMins(a: Matrix, out: Matrix = zeros(1, a.cols)): Matrix {
  return ofColumns('columnMins', Math.min, a, out);
}

/** The largest element of each column; shapes, NaN and out as in `columnMins`. */
export function columnMaxs(a: Matrix, out: Matrix = zeros(1, a.cols)): Matrix {
  return ofColumns('columnMaxs', Math.max, a, out);
}

/**
 * The place (from 0) of the largest element of each row: the class a network decides for.
 *
 * Shapes   A: m x n   ->   m x 1
 *
 * Of equal elements the first counts; a NaN counts as the largest, as in NumPy.
 *
 * @param out Receives the result and is returned; allocated when omitted.
 * @throws {ShapeError} if out is not m x 1
 * @see https://numpy.org/doc/stable/reference/generated/numpy.argmax.html
 */
export function rowArgmax(a: Matrix, out: Matrix = zeros(a.rows, 1)): Matrix {
  const { rows: m, cols: n, data: A } = a;
  checkData('rowArgmax', 'a', a);
  checkOut('rowArgmax', out, m, 1);
  for (let i = 0; i < m; i++) {
    let best = 0;
    for (let j = 1; j < n && !Number.isNaN(A[i * n + best]); j++) {
      // "not at most", rather than "greater", so that a NaN wins.
      if (!(A[i * n + j] <= A[i * n + best])) best = j;
    }
    out.data[i] = best;
  }
  return out;
}

type Pick = (x: number, y: number) => number;

function ofRows(caller: string, pick: Pick, a: Matrix, out: Matrix): Matrix {
  checkData(caller, 'a', a);
  checkOut(caller, out, a.rows, 1);
  for (let i = 0; i < a.rows; i++) out.data[i] = extreme(pick, a.data, i * a.cols, 1, a.cols);
  return out;
}

function ofColumns(caller: string, pick: Pick, a: Matrix, out: Matrix): Matrix {
  checkData(caller, 'a', a);
  checkOut(caller, out, 1, a.cols);
  for (let j = 0; j < a.cols; j++) out.data[j] = extreme(pick, a.data, j, a.cols, a.rows);
  return out;
}

/** The extreme of `count` values that lie `step` apart in memory, from `first` on. */
function extreme(
  pick: Pick,
  data: Float64Array,
  first: number,
  step: number,
  count: number,
): number {
  let best = data[first];
  for (let k = 1; k < count; k++) best = pick(best, data[first + k * step]);
  return best;
}
