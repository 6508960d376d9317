import { type BoundedDoubleDouble, twoProduct, twoSum } from './double-double.ts';
import { FIRST_WORD, LN2_HI, LN2_LO, logTable } from './log-table.ts';
import { powerOfTwo } from './powers-of-two.ts';
import { reader } from './reader.ts';
import { upperWord } from './upper-word.ts';

const entry = reader(logTable);

const boundElsewhere = powerOfTwo(-74);
const boundNearOne = { cubic: powerOfTwo(-50), linear: powerOfTwo(-103) };

/**
 * log(x + tail) for a normal x and |tail| <= ulp(x)/2: `log` with every rounding that counted there
 * carried along.
 *
 *     log(1 + r + rTail) = log(1 + r) + rTail / (1 + r),   nearly
 */
export function accurateLog(x: number, tail: number): BoundedDoubleDouble {
  const word = upperWord(x) - FIRST_WORD;
  const k = word >> 20;
  const i = 3 * ((word >> 11) & 511);
  const scale = powerOfTwo(-k);
  const m = x * scale;
  const c = entry(i);
  const mHigh = Math.fround(m);
  const r = c * mHigh - 1 + c * (m - mHigh);
  const rTail = (c * (tail * scale)) / (1 + r);
  return sum(k * LN2_HI + entry(i + 1), r, rTail + (k * LN2_LO + entry(i + 2)));
}

/** log(1 + r) for |r| < 2^-8: the same with nothing to reduce. */
export function accurateLog1p(r: number): BoundedDoubleDouble {
  return sum(0, r, 0);
}

/**
 * h + log(1 + r) + tail. With u = 2^-53 and |r| < 2^-8, the errors are:
 *
 *     h, r, and r^2/2: none; the rest of the series, below 2^-25.5, rounded 6 times: 2^-75.9;
 *       cut off at r^11/11 < 2^-91
 *     the sums that make lo, and lo -+ bound: 5 below 2^-25, 2^-79 each
 *     the tail: 2^-85 for k LN2_LO and the table's lo, 2^-105 for rTail
 *
 * Together less than 2^-74. For h = tail = 0, the same in terms of r: |r|^3 / 2.9 rounded 6 times, and
 * 3 times in sums with what is below u |r|. Together less than 2^-50 |r|^3 + 2^-103 |r|.
 */
function sum(h: number, r: number, tail: number): BoundedDoubleDouble {
  const square = twoProduct(r, r);
  const first = twoSum(h, r);
  const second = twoSum(first.hi, -0.5 * square.hi);
  const rest = r * square.hi * afterSquare(r) - 0.5 * square.lo;
  const size = Math.abs(r);
  return {
    hi: second.hi,
    lo: second.lo + (first.lo + (rest + tail)),
    bound:
      h === 0 && tail === 0
        ? boundNearOne.cubic * size * size * size + boundNearOne.linear * size
        : boundElsewhere,
  };
}

/** (log(1 + r) - r + r^2/2) / r^3 = 1/3 - r/4 + ... */
function afterSquare(r: number): number {
  const r2 = r * r;
  return 1 / 3 - r / 4 + r2 * (1 / 5 - r / 6 + r2 * (1 / 7 - r / 8 + r2 * (1 / 9 - r / 10)));
}
