import { bitLength, decode, type Dyadic, nearest } from './binary64.ts';
import { correctlyRounded } from './correctly-rounded.ts';
import { fixedExp } from './exp.ts';
import { toFixed } from './fixed.ts';
import { fixedLog } from './log.ts';

/**
 * x^y = e^(y log x) for finite x > 0, x != 1, y != 0, correctly rounded.
 *
 * |log x| > 2^-54, so nothing overflows or underflows before |y log x| leaves the range of e^z.
 */
export function exactPow(x: number, y: number): number {
  const base = decode(x);
  const size = y * nearest(fixedLog(base, 192n), -192);
  if (size > 710) return Infinity;
  if (size < -746) return 0;
  const exact = dyadicPower(base, decode(y));
  if (exact !== undefined) return nearest(exact.n, exact.e);
  const { n, e } = decode(y);
  const extra = BigInt(Math.max(0, e + 53)); // |y| < 2^extra: so much grows the error of the logarithm
  return correctlyRounded((p) => fixedExp(toFixed(n * fixedLog(base, p + extra), e, -extra), p));
}

/**
 * x^y, when it is a double or half-way between two: then rounding could never be decided by
 * approximation. All such numbers are n 2^e with n below 2^54.
 *
 * With x = m 2^e and m odd: a square root is dyadic only if m is a square and e is even; a negative
 * power only if m = 1; and m^y has more than 54 bits from y (bits of m - 1) > 54 on.
 */
function dyadicPower(x: Dyadic, y: Dyadic): Dyadic | undefined {
  let { n: m, e } = odd(x);
  const exponent = odd(y);
  for (let roots = -exponent.e; roots > 0; roots--) {
    const root = squareRoot(m);
    if (root * root !== m || e % 2 !== 0) return undefined;
    m = root;
    e /= 2;
  }
  const power = toFixed(exponent.n, Math.max(0, exponent.e), 0n);
  if (m === 1n) return { n: 1n, e: e * Number(power) };
  if (power < 0n || power * BigInt(bitLength(m) - 1) > 54n) return undefined;
  let product = 1n;
  for (let i = 0n; i < power; i++) product *= m;
  return { n: product, e: e * Number(power) };
}

/** The same number with odd n. */
function odd({ n, e }: Dyadic): Dyadic {
  let twos = 0;
  while (BigInt.asUintN(1, n >> BigInt(twos)) === 0n) twos++;
  return { n: n >> BigInt(twos), e: e + twos };
}

/** The whole part of the square root of 0 < n < 2^53; Math.sqrt is exactly rounded by IEEE-754. */
function squareRoot(n: bigint): bigint {
  return BigInt(Math.floor(Math.sqrt(Number(n))));
}
