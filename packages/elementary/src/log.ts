import { checkLengths } from './check-lengths.ts';
import type { BoundedDoubleDouble } from './double-double.ts';
import { exactLog } from './exact/log.ts';
import { accurateLog } from './log-accurate.ts';
import { logTable } from './log-table.ts';
import { powersOfTwo } from './powers-of-two.ts';
import { reader } from './reader.ts';
import { upperWord } from './upper-word.ts';

const entry = reader(logTable);
const power = reader(powersOfTwo);

/** The natural logarithm, log x, correctly rounded. */
export function log(x: number): number {
  const top = upperWord(x);
  if (top < 0x00100000 || top >= 0x7ff00000) return 1 * farLog(x); // unboxed, by `1 *`
  const { hi, lo, bound } = quickLog(x, top);
  const y = hi + (lo - bound);
  return y === hi + (lo + bound) ? y : 1 * secondLog(x);
}

/**
 * The quick phase, for a normal x with the upper word `top`.
 *
 *     x = 2^k m,   0.707 < m < 1.416,   r = c m - 1,   |r| < 2^-9.4
 *     log x = k ln2 - log c + log(1 + r)
 *
 * c is the table's number of 10 bits close to 1/m: its products with the halves of m are exact, and
 * so is r, a multiple of 2^-62 below 2^-9. k LN2_HI and the table's hi are multiples of 2^-42 below
 * 2^10: their sum h is exact. h + r is carried exactly, as hi and h - hi + r (h is a multiple of ulp(r),
 * which is enough for this short form of a two-sum). q is the series from -r^2/2 on, rounded 4 times
 * and cut off at r^7/7. With u = 2^-53 the errors are:
 *
 *     h = 0 (c = 1, |r| <= 2^-10): 4 u r^2/2 for q, which is lo, u r^2/2 for lo -+ bound, and
 *       r^7/7 < 1.2 u r^2. Together less than 2^-51 r^2
 *     else: 4 u r^2/2 < 2^-70.8;   r^7/7 < 2^-68.6;   lo, a sum before it, and lo -+ bound, below
 *       2^-19: 2^-73 each;   k LN2_LO, below 2^-33, and what LN2_LO and the table's lo leave out: 2^-85.
 *       Together less than 2^-68
 */
export function quickLog(x: number, top: number): BoundedDoubleDouble {
  const word = top - 0x3fe6a400;
  const k = word >> 20;
  const i = 3 * ((word >> 11) & 511);
  const m = x * power(1074 - k);
  const at = entry; // read once
  const c = at(i);
  const mHigh = Math.fround(m);
  const r = c * mHigh - 1 + c * (m - mHigh);
  const r2 = r * r;
  const q = r2 * (-1 / 2 + (r * (1 / 3) + r2 * (-1 / 4 + r * (1 / 5) + r2 * (-1 / 6))));
  const h = k * 0.6931471805598903 + at(i + 1);
  const hi = h + r;
  const lo = h - hi + r + (q + (k * 5.497923018708371e-14 + at(i + 2)));
  const bound = h === 0 ? r2 * (1 / 2_251_799_813_685_248) : 1 / 295_147_905_179_352_825_856; // 2^-51, 2^-68
  return { hi, lo, bound };
}

/** y_i = log(x_i); y may be x. */
export function logInto(x: Float64Array, y: Float64Array): void {
  checkLengths('logInto', x, y);
  for (let i = 0; i < x.length; i++) y[i] = log(x[i]);
}

function secondLog(x: number): number {
  const { hi, lo, bound } = accurateLog(x, 0);
  const y = hi + (lo - bound);
  return y === hi + (lo + bound) ? y : exactLog(x);
}

/** NaN, Infinity, zeros, negative and subnormal numbers. */
function farLog(x: number): number {
  if (x === 0) return -Infinity;
  return x > 0 && x < 1 ? exactLog(x) : x > 0 ? Infinity : NaN;
}
