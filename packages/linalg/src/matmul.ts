import { zeros } from './create.ts';
import { checkNotAliased, checkOut, type Matrix, ShapeError, shapeOf } from './matrix.ts';

/**
 * Matrix product, C = A B.
 *
 *     c_ij = 0 + a_i1 b_1j + a_i2 b_2j + ...     added in this order
 *
 * Shapes   A: m x k   B: k x n   ->   C: m x n
 *
 * @param out Receives C and is returned; allocated when omitted.
 *   Must not be `a` or `b`: C is written while they are still read.
 * @throws {ShapeError} if a.cols != b.rows, out is not m x n, or out is an operand
 */
export function matmul(a: Matrix, b: Matrix, out: Matrix = zeros(a.rows, b.cols)): Matrix {
  const { rows: m, cols: k } = a;
  const n = b.cols;
  if (k !== b.rows) throw innerSizesDiffer('matmul', a, b, 'a.cols must equal b.rows');
  checkOut('matmul', out, m, n);
  checkNotAliased('matmul', out, a, b);
  multiply(a.data, k, 1, b.data, out.data, m, k, n);
  return out;
}

/**
 * Matrix product with the first factor transposed, C = Aᵀ B, without forming Aᵀ.
 *
 * Shapes   A: k x m   B: k x n   ->   C: m x n
 *
 * @param out As in `matmul`.
 * @throws {ShapeError} if a.rows != b.rows, out is not m x n, or out is an operand
 */
export function matmulTransposeA(
  a: Matrix,
  b: Matrix,
  out: Matrix = zeros(a.cols, b.cols),
): Matrix {
  const { rows: k, cols: m } = a;
  const n = b.cols;
  if (k !== b.rows) throw innerSizesDiffer('matmulTransposeA', a, b, 'a.rows must equal b.rows');
  checkOut('matmulTransposeA', out, m, n);
  checkNotAliased('matmulTransposeA', out, a, b);
  multiply(a.data, 1, m, b.data, out.data, m, k, n);
  return out;
}

/**
 * Matrix product with the second factor transposed, C = A Bᵀ, without forming Bᵀ.
 *
 * Shapes   A: m x k   B: n x k   ->   C: m x n
 *
 * @param out As in `matmul`.
 * @throws {ShapeError} if a.cols != b.cols, out is not m x n, or out is an operand
 */
export function matmulTransposeB(
  a: Matrix,
  b: Matrix,
  out: Matrix = zeros(a.rows, b.rows),
): Matrix {
  const { rows: m, cols: k } = a;
  const n = b.rows;
  if (k !== b.cols) throw innerSizesDiffer('matmulTransposeB', a, b, 'a.cols must equal b.cols');
  checkOut('matmulTransposeB', out, m, n);
  checkNotAliased('matmulTransposeB', out, a, b);
  const A = a.data;
  const B = b.data;
  const C = out.data;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      let c = 0;
      for (let p = 0; p < k; p++) c += A[i * k + p] * B[j * k + p];
      C[i * n + j] = c;
    }
  }
  return out;
}

/**
 * C = A B and C = Aᵀ B in one loop, for a transpose is only another stride: a_ip stands at
 * `A[i * ai + p * ap]`.
 *
 * Four columns of C are summed side by side, which halves the time. Each sum by itself still starts
 * at +0 and adds its terms in ascending p, so no digit depends on it.
 */
function multiply(
  A: Float64Array,
  ai: number,
  ap: number,
  B: Float64Array,
  C: Float64Array,
  m: number,
  k: number,
  n: number,
): void {
  for (let i = 0; i < m; i++) {
    const row = i * n;
    let j = 0;
    for (; j + 3 < n; j += 4) {
      let c0 = 0;
      let c1 = 0;
      let c2 = 0;
      let c3 = 0;
      for (let p = 0; p < k; p++) {
        const a = A[i * ai + p * ap];
        const b = p * n + j;
        c0 += a * B[b];
        c1 += a * B[b + 1];
        c2 += a * B[b + 2];
        c3 += a * B[b + 3];
      }
      const c = row + j;
      C[c] = c0;
      C[c + 1] = c1;
      C[c + 2] = c2;
      C[c + 3] = c3;
    }
    for (; j < n; j++) {
      let c = 0;
      for (let p = 0; p < k; p++) c += A[i * ai + p * ap] * B[p * n + j];
      C[row + j] = c;
    }
  }
}

function innerSizesDiffer(caller: string, a: Matrix, b: Matrix, need: string): ShapeError {
  return new ShapeError(
    `${caller}: inner sizes differ: a is ${shapeOf(a)}, b is ${shapeOf(b)}; ${need}`,
  );
}
