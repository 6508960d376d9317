import { describe, expect, it } from 'vitest';
import { angle, halves, otherSide } from './angle.ts';
import {
  type BoundedDoubleDouble,
  type DoubleDouble,
  twoProduct,
  twoSum,
} from './double-double.ts';
import { fixedAngle } from './exact/angle.ts';
import { decode, nearest } from './exact/binary64.ts';
import { approximateExp, fixedExp } from './exact/exp.ts';
import { toFixed } from './exact/fixed.ts';
import { fixedLog } from './exact/log.ts';
import { floorRoot } from './exact/root.ts';
import { approximateSin } from './exact/sin-cos.ts';
import { accurateExp } from './exp-accurate.ts';
import { accurateLog, accurateLog1p } from './log-accurate.ts';
import { halfOfExps } from './half-of-exps.ts';
import { quickLog } from './log.ts';
import { scaled } from './log-base.ts';
import { sinOfTurns } from './sin-of-turns.ts';
import { upperWord } from './upper-word.ts';
import { vectors } from './vectors.ts';

const P = 1200n;

/** A double with 1200 fractional bits: exact from 2^-1074 on. */
function fixed(x: number): bigint {
  const { n, e } = decode(x);
  return toFixed(n, e, P);
}

/** |hi + lo - truth|, as a double. */
function error({ hi, lo }: DoubleDouble, truth: bigint): number {
  return Math.abs(nearest(fixed(hi) + fixed(lo) - truth, Number(-P)));
}

/** The arguments of a vector file that a and b enclose. */
function argumentsOf(name: string, a: number, b: number): Float64Array {
  return vectors(name).filter((x, i) => i % 2 === 0 && x > a && x < b);
}

describe('twoSum(a, b) and twoProduct(a, b)', () => {
  it('lose nothing', () => {
    const xs = argumentsOf('exp', -600, 600).map((x) => (Math.abs(x) < 1e-60 ? 1 : x));
    for (let i = 1; i < xs.length; i++) {
      expect(error(twoSum(xs[i], xs[i - 1]), fixed(xs[i]) + fixed(xs[i - 1]))).toBe(0);
      expect(error(twoProduct(xs[i], xs[i - 1]), (fixed(xs[i]) * fixed(xs[i - 1])) >> P)).toBe(0);
    }
  });
});

/** hi, lo and k of accurateExp, which passes numbers through memory. */
function expOf(x: number): [hi: number, lo: number, k: number] {
  const sum = new Float64Array(2);
  const k = accurateExp(Float64Array.of(x), 0, sum);
  return [sum[0], sum[1], k];
}

describe('the accurate phases', () => {
  it('are as good as they say: e^x to 2^-79 of its size', () => {
    let worst = 0;
    for (const x of argumentsOf('exp', -708, 709)) {
      const [hi, lo, k] = expOf(x);
      const { n, e } = fixedExp(fixed(x), P);
      worst = Math.max(worst, error({ hi, lo }, toFixed(n, e - k, P)) / hi);
    }
    expect(worst).toBeLessThan(2 ** -79);
    expect(worst).toBeGreaterThan(2 ** -90); // or the comparison would be worth nothing
  });

  it('are as good as they say: log x and log(1 + x) to their bounds', () => {
    let worst = 0;
    for (const x of argumentsOf('log', 2 ** -1022, Infinity)) {
      const sum = accurateLog(x, 0);
      worst = Math.max(worst, x === 1 ? 0 : error(sum, fixedLog(decode(x), P)) / sum.bound);
    }
    for (const x of argumentsOf('log1p', -(2 ** -8), 2 ** -8)) {
      if (Math.abs(x) < 2 ** -54) continue;
      const sum = accurateLog1p(x);
      const truth = fixedLog({ n: fixed(1) + fixed(x), e: Number(-P) }, P);
      worst = Math.max(worst, error(sum, truth) / sum.bound);
    }
    for (const x of argumentsOf('log1p', 2 ** -8, 2 ** 900)) {
      const onePlusX = twoSum(1, x);
      const sum = accurateLog(onePlusX.hi, onePlusX.lo);
      const truth = fixedLog({ n: fixed(1) + fixed(x), e: Number(-P) }, P);
      worst = Math.max(worst, error(sum, truth) / sum.bound);
    }
    expect(worst).toBeLessThan(1);
    expect(worst).toBeGreaterThan(2 ** -12);
  });

  it.each<
    [string, string, number, number, (x: number) => BoundedDoubleDouble, (x: number) => bigint]
  >([
    [
      'sine',
      'sin',
      -(2 ** 19),
      2 ** 19,
      (x) => sinOfTurns(x, 0),
      (x) => approximateSin(x, 0n, P).n,
    ],
    [
      'cosine',
      'cos',
      -(2 ** 19),
      2 ** 19,
      (x) => sinOfTurns(x, 1),
      (x) => approximateSin(x, 1n, P).n,
    ],
    [
      'sine, for tan',
      'tan',
      -(2 ** 19),
      2 ** 19,
      (x) => sinOfTurns(x, 0),
      (x) => approximateSin(x, 0n, P).n,
    ],
    ['logarithm to base 2', 'log2', 2 ** -1022, Infinity, quickLog2, fixedLog2],
    ['logarithm to base 2, again', 'log', 2 ** -1022, Infinity, quickLog2, fixedLog2],
    ['hyperbolic sine', 'sinh', 2 ** -7, 709, (x) => halfOfExps(x, -1), (x) => fixedHalf(x, -1n)],
    ['hyperbolic cosine', 'cosh', 0, 709, (x) => halfOfExps(x, 1), (x) => fixedHalf(x, 1n)],
    [
      'arctangent',
      'atan',
      0,
      2 ** 55,
      (x) => angle(halves(x), one, x > 1 ? 1 : 0),
      (x) => fixedAngle(fixed(x), ONE, P),
    ],
    [
      'arcsine',
      'asin',
      0,
      1,
      (x) => angle(halves(x), otherSide(halves(x)), x > Math.SQRT1_2 ? 1 : 0),
      (x) => fixedAngle(fixed(x), fixedSide(x), P),
    ],
    [
      'arccosine',
      'acos',
      -1,
      1,
      (x) => angle(otherSide(halves(x)), halves(x), quarterTurns(x)),
      (x) => fixedAngle(fixedSide(x), fixed(x), P),
    ],
    [
      'root of 1 - x^2',
      'acos',
      -1,
      1,
      (x) => ({ ...otherSide(halves(x)), bound: Math.sqrt(1 - x * x) * 2 ** -73.6 }),
      fixedSide,
    ],
  ])('are as good as they say: the %s to its bound', (_, name, a, b, quick, exact) => {
    let worst = 0;
    for (const x of argumentsOf(name, a, b)) {
      if (Math.abs(x) < 2 ** -27 || x === 1) continue; // settled before; log 1 is exact
      const sum = quick(x);
      worst = Math.max(worst, error(sum, exact(x)) / sum.bound);
    }
    expect(worst).toBeLessThan(1);
    expect(worst).toBeGreaterThan(2 ** -12);
  });
});

const ONE = 1n << P;
const one = { hi: 1, lo: 0 };

function quarterTurns(cosine: number): number {
  return Math.abs(cosine) < Math.SQRT1_2 ? 1 : cosine < 0 ? 2 : 0;
}

function quickLog2(x: number): BoundedDoubleDouble {
  const factor = { hi: Math.LOG2E, lo: 2.0355273740931033e-17 };
  return scaled(factor, quickLog(x, upperWord(x)));
}

function fixedLog2(x: number): bigint {
  return (fixedLog(decode(x), P) << P) / fixedLog({ n: 2n, e: 0 }, P);
}

/** (e^x + sign e^-x) / 2 */
function fixedHalf(x: number, sign: bigint): bigint {
  const { n, e } = approximateExp(x, P);
  const power = toFixed(n, e, P);
  return (power + sign * ((ONE * ONE) / power)) / 2n;
}

/** The root of 1 - x^2. */
function fixedSide(x: number): bigint {
  return floorRoot(ONE * ONE - fixed(x) ** 2n, 2n);
}
