import { decode, nearest } from './binary64.ts';
import { ln2 } from './constants.ts';
import { type Approximation, correctlyRounded } from './correctly-rounded.ts';
import { roundedQuotient, times, toFixed } from './fixed.ts';

/**
 * e^x for a finite double, correctly rounded, slowly.
 *
 * e^x is transcendental for every rational x != 0 (Lindemann), so never half-way between doubles.
 */
export function exactExp(x: number): number {
  if (x > 710) return Infinity;
  if (x < -746) return 0;
  if (x === 0) return 1;
  return correctlyRounded((p) => approximateExp(x, p));
}

/** e^x - 1, likewise. */
export function exactExpm1(x: number): number {
  if (x > 710) return Infinity;
  if (x < -746) return -1;
  if (x === 0) return x;
  return correctlyRounded((p) => {
    const { n, e } = approximateExp(x, p);
    return { n: n - toFixed(1n, 0, BigInt(-e)), e };
  });
}

/**
 * 2^x for any x but NaN, likewise.
 *
 * Irrational for a rational x that is not whole, and a root of a power of two is never half-way between doubles.
 */
export function exactExp2(x: number): number {
  if (x >= 1024) return Infinity;
  if (x <= -1075) return 0;
  if (Number.isInteger(x)) return nearest(1n, x);
  const { n, e } = decode(x);
  return correctlyRounded((p) => fixedExp(toFixed(n * ln2(p + 64n), e, -64n), p));
}

/**
 * sinh x for a finite double: (E - 1/E) / 2 with E = e^|x|, likewise.
 *
 * 1/E is at most E, and wrong by as large a part.
 */
export function exactSinh(x: number): number {
  if (x === 0) return x;
  return x < 0 ? -half(-x, -1n) : half(x, -1n);
}

/** cosh x = (E + 1/E) / 2, likewise. */
export function exactCosh(x: number): number {
  return x === 0 ? 1 : half(Math.abs(x), 1n);
}

/** (E + sign/E) / 2 for x > 0. */
function half(x: number, sign: bigint): number {
  if (x > 711) return Infinity;
  return correctlyRounded((p) => {
    const { n, e } = approximateExp(x, p);
    const inverse = e < 0 ? toFixed(1n, 0, BigInt(-2 * e)) / n : 0n;
    return { n: n + sign * inverse, e: e - 1 };
  });
}

/** e^x for |x| < 2^11. */
export function approximateExp(x: number, p: bigint): Approximation {
  const { n, e } = decode(x);
  return fixedExp(toFixed(n, e, p), p);
}

/**
 * e^z for a fixed-point |z| < 2^11, as n 2^e with 2^p / sqrt 2 <= n <= 2^p sqrt 2, nearly.
 *
 *     e^z = 2^k e^r,   k = z / ln 2 to the nearest,   r = z - k ln 2
 *
 * |k| < 2^12, so r is wrong by less than 2^12 2p units more than z is.
 */
export function fixedExp(z: bigint, p: bigint): Approximation {
  const k = roundedQuotient(z, ln2(p));
  return { n: expSeries(z - k * ln2(p), p), e: Number(k - p) };
}

/**
 * e^r = 1 + r + r^2/2! + ... for |r| < 1/2: wrong by less than 4 units for each of fewer than p
 * terms (a term inherits less than half the error of the one before, and is rounded twice).
 */
function expSeries(r: bigint, p: bigint): bigint {
  let sum = 0n;
  let term = 1n << p;
  for (let i = 1n; term !== 0n && term !== -1n; i++) {
    sum += term;
    term = times(term, r, p) / i;
  }
  return sum;
}
