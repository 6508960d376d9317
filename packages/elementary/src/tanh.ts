import { checkLengths } from './check-lengths.ts';
import { expTable, STEP_HI, STEP_LO, STEPS_PER_UNIT } from './exp-table.ts';
import { LEAST_EXPONENT, powerOfTwo, powersOfTwo } from './powers-of-two.ts';
import { slowTanhAt } from './tanh-accurate.ts';

// As in exp.ts, the hot path reads names of this module.
const [table, powers] = [expTable, powersOfTwo];
const [hiStep, loStep, perUnit, origin] = [STEP_HI, STEP_LO, STEPS_PER_UNIT, -LEAST_EXPONENT];

/** Adding and subtracting 1.5 2^52 rounds to the nearest whole number. */
const whole = 6_755_399_441_055_744;

const tiny = powerOfTwo(-27);
const quickBound = powerOfTwo(-61);
const smallBound = powerOfTwo(-52);

/**
 * The hyperbolic tangent, correctly rounded.
 *
 *     tanh x = 1 - 2 / (E + 1),   E = e^2x = hi + lo, nearly
 *
 * hi has 24 bits here, and so has g, the quotient to begin with. Then 2 - g - g hi is exact: the
 * difference cancels down to g lo and 2^-22, above the last bits of both. (Not for g < 2^-29, but what
 * 2 - g then loses, 2^-53, is multiplied by g in c.) c corrects g:
 *
 *     2 / (E + 1) = g + c,   c = (2 - g - g hi - g lo) / (E + 1)
 *
 * The errors, with u = 2^-53: those of E, in parts of it, are four of the five roundings in `exp`,
 * and g lo is like a fifth: 2^-60.17 as there. An error dE moves the quotient by 2 dE / (E + 1)^2,
 * which is at most dE / 2E: 2^-61.17. c, below 2^-22, is rounded 4 times, tail and tail -+ bound once:
 * 2^-72. Together less than 2^-61.
 */
export function tanh(x: number): number {
  const y = quickTanh(x);
  if (!Number.isNaN(y)) return y;
  one[0] = x;
  lateTanhAt(one, one, 0);
  return one[0];
}

/** y_i = tanh(x_i); y may be x. */
export function tanhInto(x: Float64Array, y: Float64Array): void {
  checkLengths('tanhInto', x, y);
  for (let i = 0; i < x.length; i++) {
    const quick = quickTanh(x[i]);
    if (Number.isNaN(quick)) lateTanhAt(x, y, i);
    else y[i] = quick;
  }
}

/** tanh x where the quick phase can tell; else NaN. */
function quickTanh(x: number): number {
  const size = Math.abs(x);
  if (!(size >= 0.125 && size < 19.0625)) return size < 0.125 ? smallTanh(x) : farTanh(x);
  const z = 2 * x; //                                     E = e^z = hi + lo, as in `exp`
  const steps = z * perUnit + whole - whole;
  const r = z - steps * hiStep - steps * loStep;
  const r2 = r * r;
  const p = r + r2 * (1 / 2 + (r * (1 / 6) + r2 * (1 / 24 + r * (1 / 120))));
  const n = steps | 0;
  const j = (n & 255) << 1;
  const scale = powers[(n >> 8) + origin];
  const t = table[j];
  const tHigh = Math.fround(t);
  const hi = tHigh * scale;
  const lo = (t - tHigh + table[j + 1] + t * p) * scale;
  const inverse = 2 / (hi + 1 + lo); //                   g + c = 2 / (E + 1)
  const g = Math.fround(inverse);
  const c = (2 - g - g * hi - g * lo) * (0.5 * inverse);
  const top = 1 - g; //                                   top + tail = 1 - g - c
  const tail = 1 - top - g - c;
  const y = top + (tail - quickBound);
  return y === top + (tail + quickBound) ? y : NaN;
}

/**
 * |x| < 2^-27: x^3/3 is less than half of what x is from its neighbours. |x| < 1/8: the terms from
 * -x^3/3 on are rounded 5 times, and once more with the bound, each u |x|^3 / 3; cut off at
 * 0.0003 |x|^19 < u |x|^3 / 2^6. Together less than 2^-52 |x|^3.
 */
function smallTanh(x: number): number {
  if (Math.abs(x) < tiny) return x;
  const s = x * x;
  const cube = x * s;
  const tail = cube * (-1 / 3 + s * afterCube(s));
  const bound = Math.abs(cube) * smallBound;
  const y = x + (tail - bound);
  return y === x + (tail + bound) ? y : NaN;
}

/** (tanh x - x + x^3/3) / x^5 in s = x^2 */
function afterCube(s: number): number {
  const s2 = s * s;
  const far = 21844 / 6081075 - s * (929569 / 638512875) + s2 * (6404582 / 10854718875);
  return 2 / 15 - s * (17 / 315) + s2 * (62 / 2835 - s * (1382 / 155925) + s2 * far);
}

function farTanh(x: number): number {
  return x > 0 ? 1 : x < 0 ? -1 : x;
}

/** What the quick phase could not tell; NaN is what it is. */
function lateTanhAt(x: Float64Array, y: Float64Array, i: number): void {
  if (Number.isNaN(x[i])) y[i] = NaN;
  else slowTanhAt(x, y, i);
}

const one = new Float64Array(1);
