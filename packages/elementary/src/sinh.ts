import { rounded } from './double-double.ts';
import { exactSinh } from './exact/exp.ts';
import { halfOfExps } from './half-of-exps.ts';

/**
 * The hyperbolic sine, correctly rounded.
 *
 * |x| < 2^-27: x^3/6 is less than half of what x is from its neighbours. |x| < 2^-7: x + q with
 * q = x^3/6 + x^5/120 + ..., rounded 5 times and once with the bound, u q each (u = 2^-53); cut off at x^9/9! < u q / 2^4.
 */
export function sinh(x: number): number {
  const size = Math.abs(x);
  if (size < 1 / 134_217_728) return x;
  if (size < 1 / 128) {
    const s = size * size;
    const q = size * s * (1 / 6 + s * (1 / 120 + s * (1 / 5040)));
    return signed(rounded({ hi: size, lo: q, bound: q * (1 / 1_125_899_906_842_624) }), x); // 2^-50
  }
  return signed(size < 709 ? rounded(halfOfExps(size, -1)) : NaN, x);
}

function signed(y: number, x: number): number {
  if (Number.isNaN(y)) return Number.isNaN(x) ? x : exactSinh(x);
  return x < 0 ? -y : y;
}
