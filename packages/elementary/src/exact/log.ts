import { bitLength, decode, type Dyadic } from './binary64.ts';
import { ln2 } from './constants.ts';
import { correctlyRounded } from './correctly-rounded.ts';
import { times, toFixed } from './fixed.ts';

/**
 * log x for a finite x > 0, correctly rounded, slowly.
 *
 * log x is transcendental for every rational x != 1 (Lindemann), so never half-way between doubles.
 */
export function exactLog(x: number): number {
  if (x === 1) return 0;
  const dyadic = decode(x);
  return correctlyRounded((p) => ({ n: fixedLog(dyadic, p), e: Number(-p) }));
}

/** log(1 + x) for a finite x > -1, likewise: 1 + x is formed exactly. */
export function exactLog1p(x: number): number {
  if (x === 0) return x;
  const onePlusX = plusOne(decode(x));
  return correctlyRounded((p) => ({ n: fixedLog(onePlusX, p), e: Number(-p) }));
}

/**
 * log(n 2^e) with p fractional bits.
 *
 *     n 2^e = 2^k f,  2/3 <= f < 4/3:   log = k ln 2 + 2 atanh(s),   s = (f - 1) / (f + 1)
 *
 * |s| <= 1/5, so the series has fewer than p/4 terms, each wrong by less than 3 units;
 * |k| < 2^12, so k ln 2 is wrong by less than 2^12 2p units.
 */
export function fixedLog({ n, e }: Dyadic, p: bigint): bigint {
  let length = bitLength(n);
  if (3n * n < 2n << BigInt(length)) length--;
  const one = 1n << BigInt(length);
  const s = ((n - one) << p) / (n + one);
  const square = times(s, s, p);
  let sum = 0n;
  let power = s;
  for (let i = 1n; power !== 0n && power !== -1n; i += 2n) {
    sum += power / i;
    power = times(power, square, p);
  }
  return BigInt(length + e) * ln2(p) + 2n * sum;
}

function plusOne({ n, e }: Dyadic): Dyadic {
  return e >= 0 ? { n: toFixed(n, e, 0n) + 1n, e: 0 } : { n: n + toFixed(1n, 0, BigInt(-e)), e };
}
