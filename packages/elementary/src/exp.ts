import { exactExp } from './exact/exp.ts';
import { accurateExp } from './exp-accurate.ts';
import { expTable, STEP_HI, STEP_LO, STEPS_PER_UNIT } from './exp-table.ts';
import { checkLengths } from './check-lengths.ts';
import { LEAST_EXPONENT, powerOfTwo, powersOfTwo } from './powers-of-two.ts';

// In a hot path V8 (Node 20) is a fifth faster with names of this module than with imported ones.
const [table, powers] = [expTable, powersOfTwo];
const [hiStep, loStep, perUnit, origin] = [STEP_HI, STEP_LO, STEPS_PER_UNIT, -LEAST_EXPONENT];

/** Adding and subtracting 1.5 2^52 rounds to the nearest whole number. */
const whole = 6_755_399_441_055_744;

const quickBound = powerOfTwo(-60);
const accurateBound = powerOfTwo(-76);

/**
 * The exponential function, e^x, correctly rounded.
 *
 *     x = n ln2/256 + r,   n = 256 k + j,   |r| < 2^-9.5
 *     e^x = 2^k 2^(j/256) (1 + p),   p = e^r - 1
 *
 * The table gives 2^(j/256) as hi and a rest, so that the result is hi + lo with lo = rest + hi p. With
 * u = 2^-53 the errors, in parts of hi, are:
 *
 *     n STEP_HI: none (18 + 34 bits), nor in x minus it (multiples of 2^-62 below 2^-9)
 *     r, p, hi p, lo, and lo -+ bound, none above 2^-9.5, rounded once: 5 u 2^-9.5 < 2^-60.17
 *     the terms of p from r^2/2 on, below 2^-20, rounded 4 times: 2^-71; cut off at r^6/6! < 2^-66.4
 *     n STEP_LO, below 2^-25, rounded, and what STEP_LO leaves out: 2^-78 each; the table: 2^-106
 *
 * Together less than 2^-60. So the true value lies between hi + (lo - bound) and hi + (lo + bound), and
 * where both round to the same double, that is the answer, since rounding is monotonic (Ziv's test).
 * One call in a hundred goes on to the accurate phase, next to none from there to the exact path.
 */
export function exp(x: number): number {
  const y = quickExp(x);
  if (y > 0) return y;
  one[0] = x;
  slowExpAt(one, one, 0);
  return one[0];
}

/** y_i = e^(x_i); y may be x. */
export function expInto(x: Float64Array, y: Float64Array): void {
  checkLengths('expInto', x, y);
  for (let i = 0; i < x.length; i++) {
    const quick = quickExp(x[i]);
    if (quick > 0) y[i] = quick;
    else slowExpAt(x, y, i);
  }
}

/** e^x where the quick phase can tell; else NaN. */
export function quickExp(x: number): number {
  if (!(x > -708 && x < 709)) return NaN;
  const steps = x * perUnit + whole - whole;
  const r = x - steps * hiStep - steps * loStep;
  const r2 = r * r;
  const p = r + r2 * (1 / 2 + (r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120))));
  const n = steps | 0;
  const j = (n & 255) << 1;
  const hi = table[j];
  const lo = table[j + 1] + hi * p;
  const bound = hi * quickBound;
  const y = hi + (lo - bound);
  return y === hi + (lo + bound) ? y * powers[(n >> 8) + origin] : NaN;
}

/** y_i = e^(x_i) by the phases that follow, for which the quick one leaves NaN. */
export function slowExpAt(x: Float64Array, y: Float64Array, i: number): void {
  if (x[i] > -708 && x[i] < 709) {
    const k = accurateExp(x, i, sum);
    const hi = sum[0];
    const lo = sum[1];
    const bound = hi * accurateBound;
    const rounded = hi + (lo - bound);
    if (rounded === hi + (lo + bound)) y[i] = rounded * powerOfTwo(k);
    else y[i] = exactExp(x[i]);
  } else if (Number.isNaN(x[i])) {
    y[i] = NaN;
  } else {
    y[i] = exactExp(x[i]); // infinities, results that overflow or are subnormal
  }
}

const one = new Float64Array(1);
const sum = new Float64Array(2);
