/**
 * The factors of A P = Q R: R upper triangular, Q a product of reflections H_1 H_2 ..., and P an
 * order of the columns in which each next one is the one explained least by those before it.
 */
export interface QR {
  /** In column j of A P: above place j the values r_ij, from place j on the vector v of H_j. */
  readonly columns: readonly Float64Array[];
  /** The values r_jj; as many as A has independent columns. */
  readonly diagonal: readonly number[];
  /** Column j of A P is column order[j] of A. */
  readonly order: readonly number[];
}

/**
 * Householder's decomposition with column pivoting, over the columns of A, which it overwrites.
 *
 *     H_j = I + v vᵀ / (r_jj v_j)         v = a - r_jj e_j,   r_jj = -sign(a_j) ||a||
 *
 * turns what is left of column j from place j down, a, into r_jj e_j. It ends early when what is
 * left of every further column is at most `tolerance` times |r_11|.
 *
 * @see G. H. Golub, C. F. Van Loan, "Matrix Computations", algorithm 5.4.1
 */
export function householder(columns: Float64Array[], tolerance: number): QR {
  const order = columns.map((_, j) => j);
  const diagonal: number[] = [];
  for (let j = 0; j < columns.length; j++) {
    const lengths = columns.map((a, k) => (k < j ? 0 : lengthFrom(j, a)));
    const longest = Math.max(...lengths);
    if (longest <= tolerance * Math.abs(diagonal[0] ?? 0)) break;
    const p = lengths.indexOf(longest);
    [columns[j], columns[p]] = [columns[p], columns[j]];
    [order[j], order[p]] = [order[p], order[j]];
    const v = columns[j];
    diagonal[j] = v[j] > 0 ? -longest : longest; // the sign that adds in the next line
    v[j] -= diagonal[j];
    for (const a of columns.slice(j + 1)) reflect(v, j, diagonal[j], a);
  }
  return { columns, diagonal, order };
}

/** Qᵀ y, in place. */
export function multiplyTransposeQ({ columns, diagonal }: QR, y: Float64Array): void {
  for (let j = 0; j < diagonal.length; j++) reflect(columns[j], j, diagonal[j], y);
}

/** Q y, in place: the same reflections in reverse, for each is its own inverse. */
export function multiplyQ({ columns, diagonal }: QR, y: Float64Array): void {
  for (let j = diagonal.length - 1; j >= 0; j--) reflect(columns[j], j, diagonal[j], y);
}

/** The solution x of R x = y, in place in the first n values of y. */
export function solveR({ columns, diagonal }: QR, y: Float64Array): void {
  for (let i = diagonal.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < diagonal.length; j++) y[i] -= columns[j][i] * y[j];
    y[i] /= diagonal[i];
  }
}

/** The solution x of Rᵀ x = y, in place in the first n values of y. */
export function solveTransposeR({ columns, diagonal }: QR, y: Float64Array): void {
  for (let j = 0; j < diagonal.length; j++) {
    for (let i = 0; i < j; i++) y[j] -= columns[j][i] * y[i];
    y[j] /= diagonal[j];
  }
}

/** H_j y, in place. */
function reflect(v: Float64Array, j: number, r: number, y: Float64Array): void {
  let dot = 0;
  for (let i = j; i < v.length; i++) dot += v[i] * y[i];
  const share = dot / (r * v[j]);
  for (let i = j; i < v.length; i++) y[i] += share * v[i];
}

/** The length of what stands in a column from place j on. */
function lengthFrom(j: number, a: Float64Array): number {
  let squares = 0;
  for (let i = j; i < a.length; i++) squares += a[i] * a[i];
  return Math.sqrt(squares);
}
