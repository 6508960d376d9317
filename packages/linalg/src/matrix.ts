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

/**
 * For every matrix that is read. Not for `out`: a step of training would notice, and whoever reads it is told.
 *
 * @throws {ShapeError} if its array does not hold rows * cols values (any longer)
 */
export function checkData(caller: string, name: string, a: Matrix): void {
  if (a.data.length !== a.rows * a.cols) throw wrongLength(caller, name, a);
}

/** @throws {ShapeError} if `out` is not rows x cols */
export function checkOut(caller: string, out: Matrix, rows: number, cols: number): void {
  if (out.rows !== rows || out.cols !== cols) throw wrongShape(caller, out, rows, cols);
}

/**
 * For products, which read their operands while they write. Two views that overlap in memory without
 * being the same array are not found out: to look at the memory behind them costs more than a product.
 *
 * @throws {ShapeError} if an operand does not hold its values, or `out` is one of the operands
 */
export function checkOperands(caller: string, out: Matrix, a: Matrix, b: Matrix): void {
  checkData(caller, 'a', a);
  checkData(caller, 'b', b);
  if (out.data === a.data) throw aliased(caller, out, 'a', a);
  if (out.data === b.data) throw aliased(caller, out, 'b', b);
}

/** @throws {ShapeError} if `a` does not hold its values, or shares any of their memory with `out` */
export function checkApart(caller: string, out: Matrix, name: string, a: Matrix): void {
  checkData(caller, name, a);
  const x = out.data;
  const y = a.data;
  const overlap =
    x.byteOffset < y.byteOffset + y.byteLength && y.byteOffset < x.byteOffset + x.byteLength;
  if (overlap && x.buffer === y.buffer) throw aliased(caller, out, name, a);
}

/**
 * For what is done element by element: `out` may be an operand, but not overlap it in another way.
 *
 * @throws {ShapeError} if `out` begins inside `a`, or `a` inside `out`
 */
export function checkInPlace(caller: string, out: Matrix, name: string, a: Matrix): void {
  const isSamePlace =
    out.data.byteOffset === a.data.byteOffset && out.data.length === a.data.length;
  if (!isSamePlace) checkApart(caller, out, name, a);
}

// The errors are made apart from the checks, so that V8 inlines these: a tenth of a step of XOR.

function wrongLength(caller: string, name: string, a: Matrix): ShapeError {
  return new ShapeError(
    `${caller}: ${name} does not hold its values: ${name} is ${shapeOf(a)}, its data has ${a.data.length}; ${a.rows * a.cols} are needed (an ArrayBuffer that was transferred leaves none)`,
  );
}

function wrongShape(caller: string, out: Matrix, rows: number, cols: number): ShapeError {
  return new ShapeError(
    `${caller}: out has the wrong shape: out is ${shapeOf(out)}; it must be ${rows}x${cols}`,
  );
}

function aliased(caller: string, out: Matrix, name: string, a: Matrix): ShapeError {
  return new ShapeError(
    `${caller}: out ${out.data === a.data ? 'is' : 'overlaps'} ${name}: it would be overwritten while it is read; out must be another matrix`,
  );
}
