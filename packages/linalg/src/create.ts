import { checkData, checkSize, type Matrix, ShapeError, view } from './matrix.ts';

/**
 * A matrix from its rows, as it is written on paper: `matrix([[1, 2], [3, 4]])`.
 *
 * @throws {ShapeError} if there is no value, or the rows differ in length
 */
export function matrix(rows: readonly (readonly number[])[]): Matrix {
  const cols = rows[0]?.length ?? 0;
  if (cols === 0) {
    throw new ShapeError(
      `matrix: no values: got ${rows.length} rows of 0 columns; at least 1x1 is needed`,
    );
  }
  const ragged = rows.findIndex((values) => values.length !== cols);
  if (ragged !== -1) {
    throw new ShapeError(
      `matrix: rows differ in length: row 0 has ${cols} values, row ${ragged} has ${rows[ragged].length}; all must have the same number`,
    );
  }
  return view(Float64Array.from(rows.flat()), rows.length, cols);
}

/** An m x n matrix of +0. */
export function zeros(rows: number, cols: number): Matrix {
  checkSize('zeros', rows, cols);
  return view(new Float64Array(rows * cols), rows, cols);
}

/** An m x n matrix of 1. */
export function ones(rows: number, cols: number): Matrix {
  checkSize('ones', rows, cols);
  return filled(rows, cols, 1);
}

/** An m x n matrix of one value. */
export function filled(rows: number, cols: number, value: number): Matrix {
  checkSize('filled', rows, cols);
  return view(new Float64Array(rows * cols).fill(value), rows, cols);
}

/** The n x n matrix I, with I A = A. */
export function identity(n: number): Matrix {
  checkSize('identity', n, n);
  const data = new Float64Array(n * n);
  for (let i = 0; i < n; i++) data[i * n + i] = 1;
  return view(data, n, n);
}

/** The same values in memory of their own. */
export function copy(a: Matrix): Matrix {
  checkData('copy', 'a', a);
  return view(a.data.slice(), a.rows, a.cols);
}

/** One column, n x 1, copied from the values given. */
export function column(values: ArrayLike<number>): Matrix {
  checkSize('column', values.length, 1);
  return view(Float64Array.from(values), values.length, 1);
}

/** One row, 1 x n, copied from the values given. */
export function row(values: ArrayLike<number>): Matrix {
  checkSize('row', 1, values.length);
  return view(Float64Array.from(values), 1, values.length);
}

/**
 * The values start, start + step, start + 2 step ... before stop, as one column.
 *
 * Counted and computed as NumPy does it, so that the digits are the same: there are
 * ceil((stop - start) / step) values, the i-th is start + i * ((start + step) - start),
 * and rounding may let the last one reach stop.
 *
 * @throws {RangeError} if an argument is not finite, step is 0, or there is no value
 * @see https://numpy.org/doc/stable/reference/generated/numpy.arange.html
 */
export function arange(start: number, stop: number, step = 1): Matrix {
  const count = Math.ceil((stop - start) / step);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(
      `arange: no values: got start ${start}, stop ${stop}, step ${step}; stop must be reached from start in finite steps`,
    );
  }
  const stride = start + step - start;
  return column(Float64Array.from({ length: count }, (_, i) => start + i * stride));
}

/**
 * `count` values from start to stop at equal distances, both ends included, as one column.
 *
 * As in NumPy, the i-th is i * ((stop - start) / (count - 1)) + start, and the last is stop.
 *
 * @throws {RangeError} if an end or their distance is not finite, or count is not a whole number of
 *   at least 1
 * @see https://numpy.org/doc/stable/reference/generated/numpy.linspace.html
 */
export function linspace(start: number, stop: number, count: number): Matrix {
  checkSize('linspace', count, 1);
  const distance = stop - start;
  if (!Number.isFinite(distance)) {
    throw new RangeError(
      `linspace: bad ends: got ${start} and ${stop}; both, and their distance, must be finite`,
    );
  }
  if (count === 1) return column([start]);
  const step = distance / (count - 1);
  const values = Float64Array.from({ length: count }, (_, i) => i * step + start);
  values[count - 1] = stop;
  return column(values);
}
