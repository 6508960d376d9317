import { type BoundedDoubleDouble } from './double-double.ts';
import { reader } from './reader.ts';
import { sinTable } from './sin-table.ts';

const entry = reader(sinTable);

/**
 * sin(x + turns pi/2) for |x| < 2^19, so for turns = 1 the cosine. With u = 2^-53:
 *
 *     x = n pi/256 + r,   |r| < 2^-7.3,   n < 2^26
 *
 * n STEP_A, n STEP_B and x less both are exact: multiples of 2^-60, or of x's last place, that fit.
 * n STEP_C is rounded, and wrong by as much again: n 2^-113. r is carried exactly, as r + rLo.
 * Quarter turns leave an angle in the table, S = sin(j pi/256), C = sin((128 - j) pi/256), and perhaps
 * other signs of r and of the result:
 *
 *     sin(j pi/256 + r) = S + C r - S (r^2/2 - r^4/24 ...) - C (r^3/6 - r^5/120 ...)
 *
 * C r is cut in two: the product of both upper halves is exact, and so is its sum with S (S is 0 or larger).
 * The errors:
 *
 *     the first bracket, below S r^2/2, rounded 4 times by itself and 3 in sums and lo -+ bound: 3.5 u S r^2
 *     the second, below C r^3/6, likewise 6 and 4 times: 1.7 u r^3; rLo left out in it: 0.5 u r^3
 *     cut off at S r^8/8! and C r^9/9!: less than 2^-6 u of S r^2 and r^3
 *     the rest, below 2^-23 r + 2 u S, rounded 7 times: 2^-73.1 r + 2^-103 S;   the table: 2^-107
 *
 * Together less than 4 u r^2 (S + r) + 2^-73 (S + r) + n 2^-112.
 */
export function sinOfTurns(x: number, turns: number): BoundedDoubleDouble {
  const whole = 6_755_399_441_055_744; // as in exp; and the numbers of the table, see `reader`
  const steps = x * 81.48733086305042 + whole - whole;
  const past = x - steps * 0.012271846295334399 - steps * 7.750731480238304e-12;
  const rest = steps * -3.889840820714687e-19;
  const n = (steps | 0) + (turns << 7);
  const odd = -((n >> 7) & 1); //            all ones in an odd quarter: there from 128 down
  const j = (((n & 127) ^ odd) + (129 & odd)) << 1;
  const sign = 1 + (odd << 1);
  const back = 1 - ((n >> 7) & 2);
  const r = (past - rest) * sign;
  const rLo = (past - (past - rest) - rest) * sign;
  const rHigh = Math.fround(r);
  const sine = entry(j);
  const cosine = entry(256 - j);
  const cosineHigh = Math.fround(cosine);
  const product = cosineHigh * rHigh;
  const hi = sine + product;
  const s = r * r;
  const even = sine * (s * (-1 / 2 + s * (1 / 24 - s * (1 / 720))));
  const uneven = cosine * (r * s * (-1 / 6 + s * (1 / 120 - s * (1 / 5040))));
  const small = cosine * (r - rHigh) + (cosine - sine * r) * rLo;
  const smaller = (cosine - cosineHigh + entry(257 - j)) * rHigh + entry(j + 1);
  const lo = sine - hi + product + (small + smaller + uneven + even);
  const bound =
    (sine + Math.abs(r)) * (s * (1 / 2_251_799_813_685_248) + 1 / 9_444_732_965_739_290_427_392) +
    Math.abs(steps) * (1 / 5_192_296_858_534_827_628_530_496_329_220_096);
  return { hi: hi * back, lo: lo * back, bound };
}
