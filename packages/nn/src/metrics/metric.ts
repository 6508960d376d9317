import { type Matrix, ShapeError, shapeOf } from '@retrace/linalg';
import type { Named } from '../named.ts';

/** One number that says how far outputs y are from targets t, or how many of them are right. */
export interface Metric extends Named {
  /** @throws {ShapeError} if outputs and targets differ in shape */
  value(y: Matrix, t: Matrix): number;
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
