import { exp as exponential, log as logarithm } from '@retrace/elementary';
import { zeros } from './create.ts';
import { checkData, checkInPlace, checkOut, type Matrix } from './matrix.ts';

/**
 * A function of every element and its place, b_ij = f(a_ij, i, j).
 *
 * @param f Called row by row; i and j count from 0.
 * @param out Receives B and is returned; allocated when omitted. May be `a`.
 * @throws {ShapeError} if out has another shape than a, or overlaps it without being it
 */
export function map(
  a: Matrix,
  f: (value: number, i: number, j: number) => number,
  out: Matrix = zeros(a.rows, a.cols),
): Matrix {
  return mapNamed('map', a, f, out);
}

/** The negative of every element, b_ij = -a_ij (so that 0 becomes -0); out as in `map`. */
export function negate(a: Matrix, out: Matrix = zeros(a.rows, a.cols)): Matrix {
  return mapNamed('negate', a, (value) => -value, out);
}

/** The magnitude of every element, b_ij = |a_ij|; out as in `map`. */
export function abs(a: Matrix, out: Matrix = zeros(a.rows, a.cols)): Matrix {
  return mapNamed('abs', a, Math.abs, out);
}

/** e to the power of every element, b_ij = exp(a_ij), correctly rounded; out as in `map`. */
export function exp(a: Matrix, out: Matrix = zeros(a.rows, a.cols)): Matrix {
  return mapNamed('exp', a, exponential, out);
}

/** The natural logarithm of every element, b_ij = ln(a_ij), correctly rounded; out as in `map`. */
export function log(a: Matrix, out: Matrix = zeros(a.rows, a.cols)): Matrix {
  return mapNamed('log', a, logarithm, out);
}

function mapNamed(
  caller: string,
  a: Matrix,
  f: (value: number, i: number, j: number) => number,
  out: Matrix,
): Matrix {
  const { rows, cols, data } = a;
  checkData(caller, 'a', a);
  checkOut(caller, out, rows, cols);
  checkInPlace(caller, out, 'a', a);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) out.data[i * cols + j] = f(data[i * cols + j], i, j);
  }
  return out;
}
