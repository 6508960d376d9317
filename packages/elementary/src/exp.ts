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

const quickBound = powerOfTwo(-62);
const accurateBound = powerOfTwo(-76);

const one = new Float64Array(1);
const sum = new Float64Array(2);

/**
 * The exponential function, e^x, correctly rounded.
 *
 *     x = n ln2/1024 + r,   n = 1024 k + j,   |r| < 2^-11.5
 *     e^x = 2^k 2^(j/1024) (1 + p),   p = e^r - 1
 *
 * The table gives 2^(j/1024) as hi and a rest, so that the result is hi + lo with lo = rest + hi p. The
 * errors, in parts of hi, are:
 *
 *     n STEP_HI: none (20 + 32 bits), nor in x minus it (multiples of 2^-64 below 2^-11)
 *     r and p, below 2^-11, rounded once: 2^-65 each
 *     hi p, lo, and lo -+ bound, below 2^-11.5 hi, rounded once: 2^-64.5 each
 *     the terms of p from r^2/2 on, below 2^-24, rounded 4 times: 2^-75; cut off at r^5/5! < 2^-64.5
 *     n STEP_LO, below 2^-24, rounded, and what STEP_LO leaves out: 2^-77 each; the table: 2^-106
 *
 * Together less than 2^-62.04. So the true value lies between hi + (lo - bound) and hi + (lo + bound), and
 * where both round to the same double, that is the answer, since rounding is monotonic (Ziv's test).
 * Three calls in a thousand go on to the accurate phase, next to none from there to the exact path.
 */
export function exp(x: number): number {
  if (Math.abs(x) < 708) {
    const steps = x * perUnit + whole - whole;
    const r = x - steps * hiStep - steps * loStep;
    const p = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24)));
    const n = steps | 0;
    const j = (n & 1023) << 1;
    const hi = table[j];
    const lo = table[j + 1] + hi * p;
    const bound = hi * quickBound;
    const y = hi + (lo - bound);
    if (y === hi + (lo + bound)) return y * powers[(n >> 10) + origin];
  }
  one[0] = x; // through memory, as in `accurateExp`
  laterPhases();
  return one[0];
}

/** y_i = e^(x_i); y may be x. */
export function expInto(x: Float64Array, y: Float64Array): void {
  checkLengths('expInto', x, y);
  for (let i = 0; i < x.length; i++) y[i] = exp(x[i]);
}

/** Puts e^x for x in `one`. */
function laterPhases(): void {
  if (Math.abs(one[0]) < 708) {
    const k = accurateExp(one, 0, sum);
    const hi = sum[0];
    const lo = sum[1];
    const bound = hi * accurateBound;
    const y = hi + (lo - bound);
    if (y === hi + (lo + bound)) {
      one[0] = y * powers[k + origin];
      return;
    }
  }
  // Here also infinities, and results that overflow, are subnormal, or stand a little before that.
  if (!Number.isNaN(one[0])) one[0] = exactExp(one[0]);
}
