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
  multiply(a.data, k, 1, b.data, n, 1, out.data, m, k, n);
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
  multiply(a.data, 1, m, b.data, n, 1, out.data, m, k, n);
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
  multiply(a.data, k, 1, b.data, 1, k, out.data, m, k, n);
  return out;
}

/**
 * All three products, for a transpose is only another stride: a_ip stands at `A[i * ai + p * ap]`, b_pj
 * at `B[p * bp + j * bj]`. And a product of one column has the numbers of its transpose, (AB)ᵀ = BᵀAᵀ,
 * which is one row.
 */
function multiply(
  A: Float64Array,
  ai: number,
  ap: number,
  B: Float64Array,
  bp: number,
  bj: number,
  C: Float64Array,
  m: number,
  k: number,
  n: number,
): void {
  if (n === 1) multiplyInTiles(B, bj, bp, A, ap, ai, C, 1, k, m);
  else multiplyInTiles(A, ai, ap, B, bp, bj, C, m, k, n);
}

/**
 * C = A B, in tiles of two rows and four columns, which takes half the time of one sum after another:
 * V8 looks up where an array lies at each pass of a loop, so a pass had better do much.
 *
 * Each sum by itself still starts at +0 and adds its terms in ascending p, so no digit depends on it.
 * Where rows or columns run out, a tile overlaps another, or itself, and writes a number twice.
 */
function multiplyInTiles(
  A: Float64Array,
  ai: number,
  ap: number,
  B: Float64Array,
  bp: number,
  bj: number,
  C: Float64Array,
  m: number,
  k: number,
  n: number,
): void {
  const down = m > 1 ? 1 : 0; //          how far a tile's second row is from its first,
  const j1 = n > 1 ? 1 : 0; //            and its other columns
  const j2 = n > 2 ? 2 : j1;
  const j3 = n > 3 ? 3 : j2;
  const a1 = down * ai;
  const b1 = j1 * bj;
  const b2 = j2 * bj;
  const b3 = j3 * bj;
  for (let i = 0; i < m; i += 2) {
    const top = i + down < m ? i : i - 1;
    for (let j = 0; j < n; j += 4) {
      const left = j + j3 < n ? j : n - 4;
      let c0 = 0;
      let c1 = 0;
      let c2 = 0;
      let c3 = 0;
      let d0 = 0;
      let d1 = 0;
      let d2 = 0;
      let d3 = 0;
      for (let p = 0, ip = top * ai, pj = left * bj; p < k; p++, ip += ap, pj += bp) {
        const c = A[ip];
        const d = A[ip + a1];
        const x0 = B[pj];
        const x1 = B[pj + b1];
        const x2 = B[pj + b2];
        const x3 = B[pj + b3];
        c0 += c * x0;
        c1 += c * x1;
        c2 += c * x2;
        c3 += c * x3;
        d0 += d * x0;
        d1 += d * x1;
        d2 += d * x2;
        d3 += d * x3;
      }
      const c = top * n + left;
      C[c] = c0;
      C[c + j1] = c1;
      C[c + j2] = c2;
      C[c + j3] = c3;
      const d = c + down * n;
      C[d] = d0;
      C[d + j1] = d1;
      C[d + j2] = d2;
      C[d + j3] = d3;
    }
  }
}

function innerSizesDiffer(caller: string, a: Matrix, b: Matrix, need: string): ShapeError {
  return new ShapeError(
    `${caller}: inner sizes differ: a is ${shapeOf(a)}, b is ${shapeOf(b)}; ${need}`,
  );
}
