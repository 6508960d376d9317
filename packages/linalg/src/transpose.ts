import { zeros } from './create.ts';
import { checkApart, checkOut, type Matrix } from './matrix.ts';

/**
 * The transpose, B = Aᵀ with b_ji = a_ij.
 *
 * Shapes   A: m x n   ->   B: n x m
 *
 * @param out Receives B and is returned; must not overlap `a`.
 * @throws {ShapeError} if out is not n x m, or overlaps `a`
 */
export function transpose(a: Matrix, out: Matrix = zeros(a.cols, a.rows)): Matrix {
  const { rows, cols } = a;
  checkOut('transpose', out, cols, rows);
  checkApart('transpose', out, 'a', a);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) out.data[j * rows + i] = a.data[i * cols + j];
  }
  return out;
}
