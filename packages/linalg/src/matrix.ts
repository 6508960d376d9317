/**
 * A matrix of float64 values, stored row by row: element (i, j) is `data[i * cols + j]`.
 *
 * A vector is a matrix with one column (or one row). The object is plain and frozen;
 * `data` is not, because networks write into it.
 */
export interface Matrix {
  readonly rows: number;
  readonly cols: number;
  readonly data: Float64Array;
}

/**
 * A matrix over memory that exists already: nothing is copied, and what one writes the other reads.
 *
 * @throws {RangeError} if a size is not a whole number of at least 1
 * @throws {ShapeError} if `data` does not hold exactly rows * cols values
 */
export function view(data: Float64Array, rows: number, cols: number): Matrix {
  checkSize('view', rows, cols);
  if (data.length !== rows * cols) {
    throw new ShapeError(
      `view: wrong number of values: got ${data.length}; a ${rows}x${cols} matrix needs ${rows * cols}`,
    );
  }
  return Object.freeze({ rows, cols, data });
}

/** Shapes that do not fit each other. The message says which were given and what is needed. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
}

/** The shape as it stands in messages: `2x3`. */
export function shapeOf(a: Matrix): string {
  return `${a.rows}x${a.cols}`;
}

/** @throws {RangeError} if a size is not a whole number of at least 1 */
export function checkSize(caller: string, rows: number, cols: number): void {
  if (!Number.isSafeInteger(rows) || !Number.isSafeInteger(cols) || rows < 1 || cols < 1) {
    throw new RangeError(
      `${caller}: bad size: got ${rows}x${cols}; rows and cols must be whole numbers of at least 1`,
    );
  }
}

/** @throws {ShapeError} if `out` is not rows x cols */
export function checkOut(caller: string, out: Matrix, rows: number, cols: number): void {
  if (out.rows !== rows || out.cols !== cols) {
    throw new ShapeError(
      `${caller}: out has the wrong shape: out is ${shapeOf(out)}; it must be ${rows}x${cols}`,
    );
  }
}

/**
 * For operations that read their operands while they write. Two views that overlap in memory without
 * being the same array are not found out: to look at the memory behind them costs more than a product.
 *
 * @throws {ShapeError} if `out` is one of the operands
 */
export function checkNotAliased(caller: string, out: Matrix, a: Matrix, b: Matrix): void {
  if (out.data === a.data || out.data === b.data) {
    throw new ShapeError(
      `${caller}: out is ${out.data === a.data ? 'a' : 'b'}: it would be overwritten while it is read; out must be another matrix`,
    );
  }
}
