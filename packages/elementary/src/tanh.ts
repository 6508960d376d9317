import { checkLengths } from './check-lengths.ts';
import { expTable } from './exp-table.ts';
import { powersOfTwo } from './powers-of-two.ts';
import { reader } from './reader.ts';
import { slowTanh } from './tanh-accurate.ts';

const entry = reader(expTable);
const power = reader(powersOfTwo);

const one = new Float64Array(1);

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
 * The errors: those of E, in parts of it, are those of `exp` but for the last rounding, and g lo is
 * rounded like that: 2^-62.04. An error dE moves the quotient by 2 dE / (E + 1)^2, which is at most
 * dE / 2E: 2^-63.04. c, below 2^-22, is rounded 4 times, tail and tail -+ bound once: 2^-72. Together
 * less than 2^-63.
 */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size < 0.125) {
    const y = smallTanh(x);
    if (!Number.isNaN(y)) return y;
  } else if (size < 19.0625) {
    const z = 2 * x; //                                     E = e^z = hi + lo, as in `exp`
    const whole = 6_755_399_441_055_744;
    const steps = z * 1477.3197218702985 + whole - whole;
    const r = z - steps * 0.0006769015435565962 - steps * -4.1024561256651217e-14;
    const p = r + r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24)));
    const n = steps | 0;
    const j = (n & 1023) << 1;
    const scale = power((n >> 10) + 1074);
    const t = entry(j);
    const tHigh = Math.fround(t);
    const hi = tHigh * scale;
    const lo = (t - tHigh + entry(j + 1) + t * p) * scale;
    const inverse = 2 / (hi + 1 + lo); //                   g + c = 2 / (E + 1)
    const g = Math.fround(inverse);
    const c = (2 - g - g * hi - g * lo) * (0.5 * inverse);
    const top = 1 - g; //                                   top + tail = 1 - g - c
    const tail = 1 - top - g - c;
    const bound = 1 / 9_223_372_036_854_775_808; //         2^-63
    const y = top + (tail - bound);
    if (y === top + (tail + bound)) return y;
  }
  one[0] = x; // through memory, as in `accurateExp`
  slowTanh(one);
  return one[0];
}

/** y_i = tanh(x_i); y may be x. */
export function tanhInto(x: Float64Array, y: Float64Array): void {
  checkLengths('tanhInto', x, y);
  for (let i = 0; i < x.length; i++) y[i] = tanh(x[i]);
}

/**
 * |x| < 2^-27: x^3/3 is less than half of what x is from its neighbours. |x| < 1/8: the terms from
 * -x^3/3 on are rounded 5 times, and once more with the bound, each u |x|^3 / 3, u = 2^-53; cut off at
 * 0.0003 |x|^19 < u |x|^3 / 2^6. Together less than 2^-52 |x|^3. NaN where that cannot tell.
 */
function smallTanh(x: number): number {
  if (Math.abs(x) < 1 / 134_217_728) return x;
  const s = x * x;
  const cube = x * s;
  const tail = cube * (-1 / 3 + s * afterCube(s));
  const bound = Math.abs(cube) * (1 / 4_503_599_627_370_496);
  const y = x + (tail - bound);
  return y === x + (tail + bound) ? y : NaN;
}

/** (tanh x - x + x^3/3) / x^5 in s = x^2 */
function afterCube(s: number): number {
  const s2 = s * s;
  const far = 21844 / 6081075 - s * (929569 / 638512875) + s2 * (6404582 / 10854718875);
  return 2 / 15 - s * (17 / 315) + s2 * (62 / 2835 - s * (1382 / 155925) + s2 * far);
}
