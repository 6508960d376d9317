import { exactExp } from './exact/exp.ts';
import { accurateExp } from './exp-accurate.ts';
import { expTable } from './exp-table.ts';
import { checkLengths } from './check-lengths.ts';
import { powerOfTwo, powersOfTwo } from './powers-of-two.ts';
import { reader } from './reader.ts';

const entry = reader(expTable);
const power = reader(powersOfTwo);

const accurateBound = powerOfTwo(-76);

const one = new Float64Array(1);
const sum = new Float64Array(2);

/** The exponential function, e^x, correctly rounded. */
export function exp(x: number): number {
  const y = quickExp(x);
  if (!Number.isNaN(y)) return y;
  one[0] = x;
  laterPhases(one, 0);
  return one[0];
}

/**
 * The quick phase: e^x, correctly rounded, or NaN where it cannot tell.
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
export function quickExp(x: number): number {
  if (Math.abs(x) < 708) {
    const whole = 6_755_399_441_055_744; // 1.5 2^52: adding and subtracting it rounds to a whole number
    const steps = x * 1477.3197218702985 + whole - whole; // the step of the table, see `reader`
    const r = x - steps * 0.0006769015435565962 - steps * -4.1024561256651217e-14;
    const square = r * r; //                                   Horner's form, 1/2 + r (1/6 + r/24),
    const p = r + square * (1 / 2 + r * (1 / 6) + square * (1 / 24)); // would wait for each product
    const n = steps | 0;
    const j = (n & 1023) << 1;
    const hi = entry(j);
    const lo = entry(j + 1) + hi * p;
    const bound = hi * (1 / 4_611_686_018_427_387_904); // 2^-62
    const y = hi + (lo - bound);
    if (y === hi + (lo + bound)) return y * power((n >> 10) + 1074);
  }
  return NaN;
}

/** y_i = e^(x_i); y may be x. */
export function expInto(x: Float64Array, y: Float64Array): void {
  checkLengths('expInto', x, y);
  for (let i = 0; i < x.length; i++) y[i] = exp(x[i]);
}

/** The phases after the quick one: e^x takes the place of x = xs_i. Through memory, as in `accurateExp`. */
export function laterPhases(xs: Float64Array, i: number): void {
  const x = xs[i];
  if (Math.abs(x) < 708) {
    const k = accurateExp(xs, i, sum);
    const hi = sum[0];
    const lo = sum[1];
    const bound = hi * accurateBound;
    const y = hi + (lo - bound);
    if (y === hi + (lo + bound)) {
      xs[i] = y * powerOfTwo(k);
      return;
    }
  }
  // Here also infinities, and results that overflow, are subnormal, or stand a little before that.
  if (!Number.isNaN(x)) xs[i] = exactExp(x);
}
