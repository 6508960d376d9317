import { twoSum } from './double-double.ts';
import { expTable, STEP_HI, STEP_LO, STEPS_PER_UNIT } from './exp-table.ts';

/** STEP_LO in two parts of 24 and 29 bits. */
const stepLoHigh = Math.fround(STEP_LO);
const stepLoRest = STEP_LO - stepLoHigh;

/**
 * e^x = (hi + lo) 2^k for -708 < x < 709, wrong by less than 2^-79 of its size: `exp` with every
 * rounding that counted there carried along.
 *
 * Products need no twoProduct: n has 20 bits, and what is cut to 24 bits by `fround` multiplies exactly.
 * The errors, in parts of hi, with u = 2^-53 and |r| < 2^-11.5:
 *
 *     r = r.hi + rLo: STEP_LO is wrong by 2^-99.3, n times that is 2^-79.3; nothing else counts
 *     r^2/2, cut in two, the small one rounded: 2^-99; the rest of e^r - 1, below 2^-37, rounded
 *       7 times: 2^-87; cut off at r^7/7!, and rLo, below 2^-48, left out in it: 2^-85
 *     pLo and what is added to lo in the end, below 2^-34, rounded 10 times: 2^-83
 *     tLo pLo left out: 2^-89;   the table: 2^-106
 *
 * Together less than 2^-79.
 *
 * Argument and result go through memory, for V8 boxes numbers and objects that a rare call takes and
 * gives, and a training step allocates nothing.
 *
 * @param xs x is its i-th value.
 * @param sum Receives hi and lo.
 * @returns k
 */
export function accurateExp(xs: Float64Array, i: number, sum: Float64Array): number {
  const x = xs[i];
  const n = Math.round(x * STEPS_PER_UNIT);
  const r = twoSum(x - n * STEP_HI, -n * stepLoHigh);
  const rLo = r.lo - n * stepLoRest;
  const rHigh = Math.fround(r.hi);
  const square = rHigh * rHigh; //                    r^2 = square + squareLo
  const squareLo = (r.hi - rHigh) * (r.hi + rHigh);
  const rest = r.hi * (r.hi * r.hi) * afterSquare(r.hi);
  const p = twoSum(r.hi, 0.5 * square); //            p = r + r^2/2 + rest
  const pLo = p.lo + (rLo * (1 + (r.hi + 0.5 * square)) + (0.5 * squareLo + rest));
  const j = 2 * (n & 1023);
  const t = expTable[j];
  const tLo = expTable[j + 1];
  const tHigh = Math.fround(t);
  const pHigh = Math.fround(p.hi);
  const product = tHigh * pHigh; //                   t p.hi = product + productLo
  const productLo = tHigh * (p.hi - pHigh) + (t - tHigh) * p.hi;
  const head = twoSum(t, product); //                 t + t p
  const { hi, lo } = twoSum(head.hi, head.lo + (tLo + (productLo + (t * pLo + tLo * p.hi))));
  sum[0] = hi;
  sum[1] = lo;
  return n >> 10;
}

/** (e^r - 1 - r - r^2/2) / r^3 = 1/3! + r/4! + r^2/5! + r^3/6!, and so on */
function afterSquare(r: number): number {
  return 1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720)));
}
