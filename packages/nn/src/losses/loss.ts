import { type Matrix, ShapeError, shapeOf } from '@retrace/linalg';

/** One number that says how far outputs y are from targets t; smaller is better. */
export interface Metric {
  readonly name: string;
  value(y: Matrix, t: Matrix): number;
}

/** A metric that can be trained on, because it also knows its derivative by each output. */
export interface Loss extends Metric {
  /**
   * Writes dL/dy, in the shape of y, and returns it.
   *
   * @throws {ShapeError} if outputs, targets and out differ in shape
   */
  gradient(y: Matrix, t: Matrix, out: Matrix): Matrix;
}

/** @throws {ShapeError} if outputs and targets differ in shape, or the matrix to write into does */
export function checkSameShape(caller: string, y: Matrix, t: Matrix, out: Matrix = y): void {
  if (y.rows !== t.rows || y.cols !== t.cols) {
    throw new ShapeError(
      `${caller}: shapes differ: y is ${shapeOf(y)}, t is ${shapeOf(t)}; they must be equal`,
    );
  }
  if (out.rows !== y.rows || out.cols !== y.cols) {
    throw new ShapeError(
      `${caller}: out has the wrong shape: out is ${shapeOf(out)}; it must be ${shapeOf(y)}`,
    );
  }
}
