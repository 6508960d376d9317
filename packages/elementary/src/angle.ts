import { angleTable } from './angle-table.ts';
import type { BoundedDoubleDouble, DoubleDouble } from './double-double.ts';
import { reader } from './reader.ts';

const entry = reader(angleTable);

/**
 * The angle between 0 and pi in which the point (x, y) is seen, for y >= 0; x and y are from `halves` or `otherSide`,
 * and for turns = 0 the smaller is at least 2^-56 of the larger.
 *
 * `turns` is the nearest number of quarter turns: 0 for y <= x, 1 for |x| <= y, 2 for y <= -x. Callers know it
 * before they have a root that the processor would wait for; where two are nearly as near, either will do. For 1 the
 * point is turned on, to (a, b) = (-y, x), else it is (a, b) = (x, y): |b| <= |a|, nearly. The table has the angle A
 * of a direction beside it, c = k/64 nearest to b/a:
 *
 *     angle = A + atan r,   r = n / m,   n = b - c a,   m = a + c b,   |r| < 2^-6.99
 *
 * c has 7 bits and the halves have 24, so nHigh, h, and rHigh mHigh are exact. With u = 2^-53, v = 2^-24 u and the
 * angle t, where |r| and |b/m| are below 1.001 t, the errors are:
 *
 *     r, from n, m, 1/m and the product: 4 u r;   so r^3/3, with 4.5 roundings: 5.6 u r^3
 *     cut off at r^11/11 < 0.02 u r^3
 *     nLow: 5 v b;   mLow, with l: 4 v m
 *     nHigh - rHigh mHigh: 3 v (b + r m);   rHigh mLow: 2 v r m;   nLow less it: 3 v b + 2 v r m
 *     their sum: v r m;   times 1/m: 3 v r.   So rLow: 11 v b/m + 15 v r < 26.1 v t
 *     sums and lo -+ bound, of r^3/3 thrice, v r/u four times, and u t six times: u r^3 + 4 v r + 6 u^2 t
 *     the table: 2^-106 t;   y and x, where one comes from `otherSide`: 10 v t
 *
 * Together less than 6.7 u r^3 + 40.2 v t < 7 u r^3 + 2^-71.6 t. (A is 0 or above 2^-6.01, so A + rHigh is carried
 * exactly.) Some ten calls in a million go on to the exact path.
 */
export function angle(y: DoubleDouble, x: DoubleDouble, turns: number): BoundedDoubleDouble {
  const whole = 6_755_399_441_055_744; // as in exp; and the numbers of the table, see `reader`
  const at = entry; // read once
  const upright = turns === 1;
  const aHigh = upright ? -y.hi : x.hi;
  const aLow = upright ? -y.lo : x.lo;
  const bHigh = upright ? x.hi : y.hi;
  const bLow = upright ? x.lo : y.lo;
  const k = (bHigh / aHigh) * 64 + whole - whole;
  const j = (k + 128 * turns) << 1;
  const c = k * (1 / 64);
  const nHigh = bHigh - c * aHigh;
  const nLow = bLow - c * aLow;
  const h = aHigh + c * bHigh;
  const l = aLow + c * bLow;
  const mHigh = Math.fround(h);
  const mLow = h - mHigh + l;
  const w = 1 / (h + l);
  const r = (nHigh + nLow) * w;
  const rHigh = Math.fround(r);
  const rLow = (nHigh - rHigh * mHigh + (nLow - rHigh * mLow)) * w;
  const s = r * r;
  const cubic = r * s * (-1 / 3 + s * (1 / 5 - s * (1 / 7 - s * (1 / 9))));
  const table = at(j);
  const hi = table + rHigh;
  const lo = table - hi + rHigh + (rLow + at(j + 1) + cubic);
  const bound =
    Math.abs(r) * s * (1 / 1_125_899_906_842_624) + hi * (1 / 2_361_183_241_434_822_606_848); // 2^-50, 2^-71
  return { hi, lo, bound };
}

/** x in two, of which hi has 24 bits, and |lo| <= 2^-24 |hi|. */
export function halves(x: number): DoubleDouble {
  const hi = Math.fround(x);
  return { hi, lo: x - hi };
}

/**
 * The root of q = 1 - x^2 for x from `halves`, |x| < 1, as such halves: lo = (q - hi^2) / (root + hi).
 *
 * hi^2 and e = 2 x.hi x.lo are exact, and so is c + d = 1 - x.hi^2, where d = 0 from x.hi^2 = 1/2 on. c - hi^2 is
 * exact, too: below x.hi^2 = 1/2 the two are within a factor of 2; for |x.hi| = 1, c = 0; between, q > 2^-25, and
 * their difference, below 2^-22, is a multiple of 2^-49 q. What follows is below 2^-22 q, since f < 2^-23 q. With
 * u = 2^-53 and v = 2^-24 u the errors are:
 *
 *     q - hi^2, from f and the last sum, below 2^-23 q, and two sums before: 12 v q;   so lo: 6 v of the root
 *     root, with 4 roundings: 2.5 u;   so lo, below 2^-24 of the root, with 2 more roundings: 4 v
 *
 * Together less than 10 v = 2^-73.6 of the root.
 */
export function otherSide(x: DoubleDouble): DoubleDouble {
  const square = x.hi * x.hi;
  const c = 1 - square;
  const d = 1 - c - square;
  const e = 2 * x.hi * x.lo;
  const f = x.lo * x.lo;
  const root = Math.sqrt(c - e + d - f);
  const hi = Math.fround(root);
  return { hi, lo: (c - hi * hi - e + d - f) / (root + hi) };
}
