import { checkLengths } from './check-lengths.ts';
import { exactLog } from './exact/log.ts';
import { accurateLog } from './log-accurate.ts';
import { FIRST_WORD, LN2_HI, LN2_LO, logTable } from './log-table.ts';
import { LEAST_EXPONENT, powerOfTwo, powersOfTwo } from './powers-of-two.ts';
import { UPPER } from './upper-word.ts';

// The same under names of this module: V8 reads imported ones a fifth slower.
const [table, powers, upper] = [logTable, powersOfTwo, UPPER];
const [firstWord, hiLn2, loLn2, origin] = [FIRST_WORD, LN2_HI, LN2_LO, -LEAST_EXPONENT];

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);

const boundNearOne = powerOfTwo(-51);
const boundElsewhere = powerOfTwo(-67);

/**
 * The natural logarithm, log x, correctly rounded.
 *
 *     x = 2^k m,   0.708 < m < 1.416,   r = c m - 1,   |r| < 2^-8.4
 *     log x = k ln2 - log c + log(1 + r)
 *
 * c is a table's number of at most 9 bits close to 1/m, so r is exact: a multiple of 2^-61 below 2^-8.
 * k LN2_HI and the table's hi are multiples of 2^-42 below 2^10, so their sum h is exact, and so is
 * h + r = hi + a part of lo. (r is a multiple of 2^-61 and h one of 2^-42: Dekker's condition holds
 * even where |h| < |r|.) The errors, with u = 2^-53:
 *
 *     h = 0 (k = 0 and c = 1): lo = q, the series from -r^2/2 on, of 4 roundings, and a fifth when
 *       the bound is added: 5 u r^2/2; cut off at r^8/8 < r^2 u/2^6. Together < 2^-51 r^2
 *     else: q < 2^-17.8 as above, u 2^-15.8 = 2^-68.8; cut off < 2^-70; three sums below 2^-17,
 *       2^-71 each; k LN2_LO, below 2^-32, and LN2_LO itself, 2^-86. Together < 2^-67
 */
export function log(x: number): number {
  if (!(x >= 2.2250738585072014e-308 && x < Infinity)) return farLog(x);
  double[0] = x;
  const word = words[upper] - firstWord;
  const k = word >> 20;
  const i = 3 * ((word >> 12) & 255);
  const m = x * powers[origin - k];
  const c = table[i];
  const mHigh = Math.fround(m);
  const r = c * mHigh - 1 + c * (m - mHigh);
  const q =
    r * r * (-1 / 2 + r * (1 / 3 + r * (-1 / 4 + r * (1 / 5 + r * (-1 / 6 + r * (1 / 7))))));
  const h = k * hiLn2 + table[i + 1];
  const hi = h + r;
  const lo = h - hi + r + (q + (k * loLn2 + table[i + 2]));
  const bound = h === 0 ? r * r * boundNearOne : boundElsewhere;
  const y = hi + (lo - bound);
  return y === hi + (lo + bound) ? y : secondLog(x);
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
