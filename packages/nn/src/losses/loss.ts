import { type Matrix, ShapeError } from '@retrace/linalg';

/** One number that says how far outputs y are from targets t; smaller is better. */
export interface Metric {
  readonly name: string;
  value(y: Matrix, t: Matrix): number;
}

/** A metric that can be trained on, because it also knows its derivative by each output. */
export interface Loss extends Metric {
  /** Writes dL/dy, in the shape of y, and returns it. */
  gradient(y: Matrix, t: Matrix, out: Matrix): Matrix;
}

/** @throws {ShapeError} if outputs and targets differ in shape */
export function checkSameShape(caller: string, y: Matrix, t: Matrix): void {
  if (y.rows !== t.rows || y.cols !== t.cols) {
    throw new ShapeError(
      `${caller}: shapes differ: y is ${y.rows}x${y.cols}, t is ${t.rows}x${t.cols}; they must be equal`,
    );
  }
}
