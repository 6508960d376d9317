import { dot2 } from './dot2.ts';
import { multiplyQ, multiplyTransposeQ, type QR, solveR, solveTransposeR } from './householder.ts';
import { largestMagnitude } from './scaled-columns.ts';

/**
 * The least-squares solution of A x = b, corrected until no digit changes.
 *
 *     r + A x = b       the residual r stands at right angles
 *       Aᵀ r  = 0       to every column of A
 *
 * x and r start at 0. What the two equations lack, f and g, is computed in twice the precision,
 * and the same equations with f and g on the right give the correction:
 *
 *     f = b - r - A x         Rᵀ h = g
 *     g = -Aᵀ r               R dx = (Qᵀ f)_1..n - h
 *                               dr = Q (h, (Qᵀ f)_n+1..m)
 *
 * @see Å. Björck, "Iterative refinement of linear least squares solutions I", BIT 7, 1967
 */
export function refine(columns: readonly Float64Array[], b: Float64Array, qr: QR): Float64Array {
  const x = new Float64Array(columns.length);
  const r = new Float64Array(b.length);
  for (let round = 1; ; round++) {
    const weights = [1, -1, ...x.map((value) => -value)];
    const f = b.map((target, i) => dot2([target, r[i], ...columns.map((a) => a[i])], weights));
    const h = Float64Array.from(qr.order, (j) => -dot2(columns[j], r)); // g, in the order of R
    solveTransposeR(qr, h);
    multiplyTransposeQ(qr, f);
    const dx = h.map((value, j) => f[j] - value);
    solveR(qr, dx);
    f.set(h);
    multiplyQ(qr, f); // f is dr now
    const before = x.slice();
    dx.forEach((value, j) => (x[qr.order[j]] += value));
    f.forEach((value, i) => (r[i] += value));

    const noise = TWICE_PRECISION * largestMagnitude(x);
    const isDone = x.every((value, j) => value === before[j] || Math.abs(value) <= noise);
    if (isDone || round === MOST_ROUNDS) {
      // What is still changed by as much as itself has no digit that is known: it is 0.
      return x.map((value, j) => (Math.abs(value - before[j]) >= Math.abs(value) ? 0 : value));
    }
  }
}

/** 2^-104, the square of 2^-52: what lies below, next to 1, is lost even in twice the precision. */
const TWICE_PRECISION = Number.EPSILON * Number.EPSILON;

/** Two to four are usual; more are needed only for columns that are all but dependent. */
const MOST_ROUNDS = 10;
