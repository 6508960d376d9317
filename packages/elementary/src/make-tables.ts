import { decode, nearest } from './exact/binary64.ts';
import { ln2 } from './exact/constants.ts';
import { fixedExp } from './exact/exp.ts';
import { roundedQuotient, toFixed } from './exact/fixed.ts';
import { fixedLog } from './exact/log.ts';

/** Fractional bits while a table is made; errors are below 2^32 units, so 160 bits are good. */
const P = 192;

/** For j = 0 ... 1023: 2^(j/1024) = hi + lo, hi the nearest double, lo nearest to what is missing. */
export function makeExpTable(): number[][] {
  return Array.from({ length: 1024 }, (_, j) => {
    const { n, e } = fixedExp((BigInt(j) * ln2(BigInt(P))) / 1024n, BigInt(P));
    const power = e === -P ? n : n << BigInt(e + P);
    const hi = nearest(power, -P);
    return j === 0 ? [1, 0] : [hi, nearest(power - fixed(hi), -P)];
  });
}

/** ln 2 / 1024 = hi + lo, hi a multiple of 2^-42 (32 bits, so that it times 21 bits is exact). */
export function makeStep(): number[] {
  return cut(ln2(BigInt(P)) / 1024n);
}

/** ln 2 = hi + lo, hi a multiple of 2^-42 (42 bits, so that it times 11 bits is exact). */
export function makeLn2(): number[] {
  return cut(ln2(BigInt(P)));
}

/**
 * For i = 0 ... 511: c, hi, lo with -log c = hi + lo, hi a multiple of 2^-42.
 *
 * Interval i holds the doubles m whose upper word lies in firstWord + 2048 [i, i + 1). For its middle,
 * c is the multiple of 2^-9 (m < 1) or 2^-10 (m >= 1) nearest to 1/m.
 */
export function makeLogTable(firstWord: number): number[][] {
  return Array.from({ length: 512 }, (_, i) => {
    const word = firstWord + 2048 * i + 1024;
    // m in units of 2^-21: upper words count in steps of 2^-21 from 1/2 on, of 2^-20 from 1 on.
    const m = word < 0x3ff00000 ? word - 0x3fd00000 : 2 * (word - 0x3fe00000);
    const g = word < 0x3ff00000 ? 9 : 10;
    const c = roundedQuotient(1n << BigInt(21 + g), BigInt(m));
    if (c === 1n << BigInt(g)) return [1, 0, 0];
    return [nearest(c, -g), ...cut(-fixedLog({ n: c, e: -g }, BigInt(P)))];
  });
}

/** hi, lo: the multiple of 2^-42 nearest to a, and the double nearest to the rest. */
function cut(a: bigint): number[] {
  const hi = roundedQuotient(a, 1n << BigInt(P - 42));
  return [nearest(hi, -42), nearest(a - (hi << BigInt(P - 42)), -P)];
}

/** The double x with P fractional bits. */
function fixed(x: number): bigint {
  const { n, e } = decode(x);
  return toFixed(n, e, BigInt(P));
}
