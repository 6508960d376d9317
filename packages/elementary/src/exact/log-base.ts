import { decode } from './binary64.ts';
import { ln2 } from './constants.ts';
import { correctlyRounded } from './correctly-rounded.ts';
import { fixedLog } from './log.ts';

/**
 * log2 x for a finite x > 0, correctly rounded.
 *
 * Rational only for x = 2^k (x^q = 2^p leaves no other prime in x), where it is k.
 */
export function exactLog2(x: number): number {
  const { n, e } = decode(x);
  const zeros = n.toString(2).length - n.toString(2).lastIndexOf('1') - 1;
  if (n === 1n << BigInt(zeros)) return zeros + e;
  return correctlyRounded((p) => ({
    n: (fixedLog({ n, e }, p) << p) / ln2(p),
    e: Number(-p),
  }));
}

/**
 * log10 x for a finite x > 0, correctly rounded.
 *
 * Rational only for x = 10^k: in x^q = 10^p the odd part of x must be a power of 5, and its power
 * of 2 the same. Negative k gives no doubles, and from 10^23 on they have more than 53 bits.
 */
export function exactLog10(x: number): number {
  let power = 1;
  for (let k = 0; k <= 22; k++, power *= 10) if (x === power) return k;
  const dyadic = decode(x);
  return correctlyRounded((p) => ({
    n: (fixedLog(dyadic, p) << p) / fixedLog({ n: 10n, e: 0 }, p),
    e: Number(-p),
  }));
}
