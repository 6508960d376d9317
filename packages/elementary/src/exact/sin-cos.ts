import { decode } from './binary64.ts';
import { pi } from './constants.ts';
import { type Approximation, correctlyRounded } from './correctly-rounded.ts';
import { roundedQuotient, times, toFixed } from './fixed.ts';

/**
 * sin x for a finite double, correctly rounded.
 *
 * sin x and cos x are transcendental for every rational x != 0 (Lindemann).
 */
export function exactSin(x: number): number {
  return x === 0 ? x : correctlyRounded((p) => approximateSin(x, 0n, p));
}

/** cos x = sin(x + pi/2), likewise. */
export function exactCos(x: number): number {
  return x === 0 ? 1 : correctlyRounded((p) => approximateSin(x, 1n, p));
}

/**
 * tan x = sin x / cos x, likewise.
 *
 * No double comes closer to a multiple of pi/2 than 2^-64, so |cos x| > 2^-65: with 160 bits more, what
 * is wrong with both moves the quotient by less than one unit.
 */
export function exactTan(x: number): number {
  if (x === 0) return x;
  return correctlyRounded((p) => {
    const { k, r } = reduced(x, p + 160n);
    const sine = fixedSin(r, p + 160n);
    const cosine = fixedCos(r, p + 160n);
    const isOdd = BigInt.asUintN(1, k) === 1n; // then tan x = -1 / tan r
    return { n: isOdd ? (-cosine << p) / sine : (sine << p) / cosine, e: Number(-p) };
  });
}

/**
 * sin(x + turns pi/2), by quarter turns:
 *
 *     x = k pi/2 + r:   sin r, cos r, -sin r, -cos r  for k + turns = 0, 1, 2, 3 mod 4
 */
export function approximateSin(x: number, turns: bigint, p: bigint): Approximation {
  const { k, r } = reduced(x, p);
  const quadrant = BigInt.asUintN(2, k + turns);
  const value = (quadrant & 1n) === 0n ? fixedSin(r, p) : fixedCos(r, p);
  return { n: quadrant < 2n ? value : -value, e: Number(-p) };
}

/**
 * x = k pi/2 + r, |r| <= pi/4.
 *
 * |x| < 2^53 2^e <= 2^extra, so with `extra` bits more the error of pi, times k, stays below 32 (p + extra) units.
 */
function reduced(x: number, p: bigint): { k: bigint; r: bigint } {
  const { n, e } = decode(x);
  const extra = e <= 11 ? 64n : 1024n;
  const fixed = toFixed(n, e, p + extra);
  const halfPi = pi(p + extra) >> 1n;
  const k = roundedQuotient(fixed, halfPi);
  return { k, r: (fixed - k * halfPi) >> extra };
}

/** sin r for a fixed-point |r| < 1. */
export function fixedSin(r: bigint, p: bigint): bigint {
  return series(r, 1n, r, p);
}

/** cos r, likewise. */
export function fixedCos(r: bigint, p: bigint): bigint {
  return series(1n << p, 0n, r, p);
}

/**
 * Every second term of the exponential series with alternating signs: from r r^3/3! r^5/5! it makes
 * the sine, from 1 r^2/2! r^4/4! the cosine. |r| < 1: fewer than p terms, each wrong by less than 3 units.
 */
function series(first: bigint, i: bigint, r: bigint, p: bigint): bigint {
  const square = times(r, r, p);
  let sum = 0n;
  let term = first;
  for (; term !== 0n && term !== -1n; i += 2n) {
    sum += term;
    term = -times(term, square, p) / ((i + 1n) * (i + 2n));
  }
  return sum;
}
