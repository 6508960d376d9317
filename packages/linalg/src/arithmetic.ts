import { broadcast } from './broadcast.ts';
import type { Matrix } from './matrix.ts';

/**
 * Sum element by element, c_ij = a_ij + b_ij.
 *
 * Shapes   equal, or one row, one column or one number on either side, which is repeated to fit
 *
 * @param out Receives C and is returned; allocated when omitted. May be an operand.
 * @throws {ShapeError} if the shapes do not broadcast, or out has another shape than C, or overlaps an
 *   operand without being it
 * @see https://numpy.org/doc/stable/user/basics.broadcasting.html
 */
export function add(a: Matrix | number, b: Matrix | number, out?: Matrix): Matrix {
  return broadcast('add', a, b, (x, y) => x + y, out);
}

/** Difference element by element, c_ij = a_ij - b_ij; shapes, out and errors as in `add`. */
export function subtract(a: Matrix | number, b: Matrix | number, out?: Matrix): Matrix {
  return broadcast('subtract', a, b, (x, y) => x - y, out);
}

/**
 * Product element by element (Hadamard), c_ij = a_ij b_ij; shapes, out and errors as in `add`.
 *
 * The matrix product is `matmul`.
 */
export function multiply(a: Matrix | number, b: Matrix | number, out?: Matrix): Matrix {
  return broadcast('multiply', a, b, (x, y) => x * y, out);
}

/**
 * Quotient element by element, c_ij = a_ij / b_ij; shapes, out and errors as in `add`.
 *
 * Division by zero gives ±Infinity or NaN, as IEEE-754 has it.
 */
export function divide(a: Matrix | number, b: Matrix | number, out?: Matrix): Matrix {
  return broadcast('divide', a, b, (x, y) => x / y, out);
}
