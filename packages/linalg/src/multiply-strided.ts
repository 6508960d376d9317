/**
 * All three products of `matmul.ts`, C = A B, for a transpose is only another stride: a_ip stands at
 * `A[i * ai + p * ap]`, b_pj at `B[p * bp + j * bj]`. C is m x n and lies row by row.
 *
 * Each sum by itself starts at +0 and adds its terms in ascending p, so no digit depends on how many
 * sums are made side by side. That takes half the time of one sum after another: V8 looks up where an
 * array lies at each pass of a loop, so a pass had better do much. Larger matrices go to `multiplyPacked`.
 */
export function multiplyStrided(
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
  // A product of one column has the numbers of its transpose, (AB)ᵀ = BᵀAᵀ, which is one row.
  if (n === 1) multiplyRow(B, bp, A, ap, ai, C, k, m);
  else if (m === 1) multiplyRow(A, ap, B, bp, bj, C, k, n);
  else if (!largeProduct?.(A, ai, ap, B, bp, bj, C, m, k, n))
    multiplyRows(A, ai, ap, B, bp, bj, C, m, k, n);
}

/** Another way to the same bits, for large matrices; false where it has done nothing. */
type LargeProduct = (...product: Parameters<typeof multiplyStrided>) => boolean;

let largeProduct: LargeProduct | undefined;

/** It is given from outside, so that a page that multiplies small matrices does not carry its code. */
export function setLargeProduct(product: LargeProduct): void {
  largeProduct = product;
}

/**
 * C = A B where A is one row, four columns at a time.
 *
 * Where columns run out, four of them overlap the last four, or each other, and a number is written twice.
 */
function multiplyRow(
  A: Float64Array,
  ap: number,
  B: Float64Array,
  bp: number,
  bj: number,
  C: Float64Array,
  k: number,
  n: number,
): void {
  const j1 = n > 1 ? 1 : 0; //            how far the other columns are from the first
  const j2 = n > 2 ? 2 : j1;
  const j3 = n > 3 ? 3 : j2;
  const b1 = j1 * bj;
  const b2 = j2 * bj;
  const b3 = j3 * bj;
  for (let j = 0; j < n; j += 4) {
    const left = j + j3 < n ? j : n - 4;
    let c0 = 0;
    let c1 = 0;
    let c2 = 0;
    let c3 = 0;
    for (let p = 0, ip = 0, pj = left * bj; p < k; p++, ip += ap, pj += bp) {
      const c = A[ip];
      c0 += c * B[pj];
      c1 += c * B[pj + b1];
      c2 += c * B[pj + b2];
      c3 += c * B[pj + b3];
    }
    C[left] = c0;
    C[left + j1] = c1;
    C[left + j2] = c2;
    C[left + j3] = c3;
  }
}

/**
 * The same for two rows or more, and two columns or more: two rows at a time share what is read of B.
 *
 * Where rows run out, the last two overlap the two before them.
 */
function multiplyRows(
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
  const j2 = n > 2 ? 2 : 1;
  const j3 = n > 3 ? 3 : j2;
  const b2 = j2 * bj;
  const b3 = j3 * bj;
  for (let i = 0; i < m; i += 2) {
    const top = i + 1 < m ? i : i - 1;
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
        const d = A[ip + ai];
        const x0 = B[pj];
        const x1 = B[pj + bj];
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
      C[c + 1] = c1;
      C[c + j2] = c2;
      C[c + j3] = c3;
      const d = c + n;
      C[d] = d0;
      C[d + 1] = d1;
      C[d + j2] = d2;
      C[d + j3] = d3;
    }
  }
}
