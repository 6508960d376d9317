import { divide } from './arithmetic.ts';
import { zeros } from './create.ts';
import { checkData, checkOut, type Matrix } from './matrix.ts';

/**
 * The sum of all elements, 0 + a_11 + a_12 + ..., added in this order: row by row.
 *
 * NumPy adds in blocks and pairs instead, so its last digit may differ.
 */
export function sum(a: Matrix): number {
  checkData('sum', 'a', a);
  let total = 0;
  for (const value of a.data) total += value;
  return total;
}

/** The arithmetic mean of all elements: their `sum`, divided by m n. */
export function mean(a: Matrix): number {
  checkData('mean', 'a', a);
  return sum(a) / a.data.length;
}

/**
 * The sum of each row, s_i = 0 + a_i1 + a_i2 + ..., added in this order.
 *
 * Shapes   A: m x n   ->   s: m x 1
 *
 * @param out Receives s and is returned; allocated when omitted.
 * @throws {ShapeError} if out is not m x 1
 */
export function rowSums(a: Matrix, out: Matrix = zeros(a.rows, 1)): Matrix {
  const { rows: m, cols: n } = a;
  checkData('rowSums', 'a', a);
  checkOut('rowSums', out, m, 1);
  const A = a.data;
  for (let i = 0; i < m; i++) {
    let total = 0;
    for (let j = 0; j < n; j++) total += A[i * n + j];
    out.data[i] = total;
  }
  return out;
}

/**
 * The sum of each column, s_j = 0 + a_1j + a_2j + ..., added in this order.
 *
 * Shapes   A: m x n   ->   s: 1 x n
 *
 * @param out Receives s and is returned; allocated when omitted.
 * @throws {ShapeError} if out is not 1 x n
 */
export function columnSums(a: Matrix, out: Matrix = zeros(1, a.cols)): Matrix {
  const { rows: m, cols: n } = a;
  checkData('columnSums', 'a', a);
  checkOut('columnSums', out, 1, n);
  const A = a.data;
  for (let j = 0; j < n; j++) {
    let total = 0;
    for (let i = 0; i < m; i++) total += A[i * n + j];
    out.data[j] = total;
  }
  return out;
}

/** The mean of each row: `rowSums`, divided by n; shapes and out as there. */
export function rowMeans(a: Matrix, out: Matrix = zeros(a.rows, 1)): Matrix {
  checkData('rowMeans', 'a', a);
  checkOut('rowMeans', out, a.rows, 1);
  return divide(rowSums(a, out), a.cols, out);
}

/** The mean of each column: `columnSums`, divided by m; shapes and out as there. */
export function columnMeans(a: Matrix, out: Matrix = zeros(1, a.cols)): Matrix {
  checkData('columnMeans', 'a', a);
  checkOut('columnMeans', out, 1, a.cols);
  return divide(columnSums(a, out), a.rows, out);
}
