import { describe, expect, it } from 'vitest';
import type { DoubleDouble } from './double-double.ts';
import { twoProduct, twoSum } from './double-double.ts';
import { decode, nearest } from './exact/binary64.ts';
import { fixedExp } from './exact/exp.ts';
import { toFixed } from './exact/fixed.ts';
import { fixedLog } from './exact/log.ts';
import { accurateExp } from './exp-accurate.ts';
import { accurateLog, accurateLog1p } from './log-accurate.ts';
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
});
