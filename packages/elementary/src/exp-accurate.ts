import { type DoubleDouble, twoProduct, twoSum } from './double-double.ts';
import { expTable, STEP_HI, STEP_LO, STEPS_PER_UNIT } from './exp-table.ts';

/** (hi + lo) 2^k */
export interface ScaledDoubleDouble extends DoubleDouble {
  readonly k: number;
}

/**
 * e^x for -708 < x < 709, wrong by less than 2^-77 of its size: `exp` with every rounding that
 * counted there carried along.
 *
 * The errors, in parts of hi, with u = 2^-53 and |r| < 2^-9.5:
 *
 *     r = r.hi + rLo: STEP_LO is wrong by 2^-97, n times that is 2^-79; nothing else counts
 *     r^2/2 exactly; the rest of e^r - 1, below 2^-31, rounded 8 times: 2^-81; cut off at r^8/8!,
 *       and r for r.hi in it: 2^-82
 *     pLo and what is added to lo in the end, below 2^-30, rounded 8 times: 2^-80
 *     tLo pLo left out: 2^-84;   the table: 2^-106
 *
 * Together less than 2^-78.
 */
export function accurateExp(x: number): ScaledDoubleDouble {
  const n = Math.round(x * STEPS_PER_UNIT);
  const offset = twoProduct(n, STEP_LO);
  const r = twoSum(x - n * STEP_HI, -offset.hi);
  const rLo = r.lo - offset.lo;
  const square = twoProduct(r.hi, r.hi);
  const rest = r.hi * square.hi * afterSquare(r.hi);
  const p = twoSum(r.hi, 0.5 * square.hi); //       p = r + r^2/2 + rest
  const pLo = p.lo + (rLo + r.hi * rLo + (0.5 * square.lo + rest));
  const j = 2 * (n & 255);
  const t = expTable[j];
  const tLo = expTable[j + 1];
  const product = twoProduct(t, p.hi); //             t + t p
  const sum = twoSum(t, product.hi);
  const { hi, lo } = twoSum(sum.hi, sum.lo + (tLo + (product.lo + (t * pLo + tLo * p.hi))));
  return { hi, lo, k: n >> 8 };
}

/** (e^r - 1 - r - r^2/2) / r^3 = 1/3! + r/4! + ... */
function afterSquare(r: number): number {
  return 1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040))));
}
