import { fixedAngle } from './exact/angle.ts';
import { decode, nearest } from './exact/binary64.ts';
import { ln2, pi } from './exact/constants.ts';
import { fixedExp } from './exact/exp.ts';
import { roundedQuotient, toFixed } from './exact/fixed.ts';
import { fixedLog } from './exact/log.ts';
import { fixedCos, fixedSin } from './exact/sin-cos.ts';

/** Fractional bits while a table is made; errors are below 2^32 units, so 160 bits are good. */
const P = 192;

/** For j = 0 ... 1023: 2^(j/1024) = hi + lo, hi the nearest double, lo nearest to what is missing. */
export function makeExpTable(): number[][] {
  return Array.from({ length: 1024 }, (_, j) => {
    const { n, e } = fixedExp((BigInt(j) * ln2(BigInt(P))) / 1024n, BigInt(P));
    return j === 0 ? [1, 0] : inTwo(e === -P ? n : n << BigInt(e + P));
  });
}

/** For j = 0 ... 128: sin(j pi/256) = hi + lo, likewise. */
export function makeSinTable(): number[][] {
  const p = BigInt(P);
  return Array.from({ length: 129 }, (_, j) => {
    const angle = (BigInt(Math.min(j, 128 - j)) * pi(p)) / 256n;
    return j === 0 ? [0, 0] : j === 128 ? [1, 0] : inTwo((j <= 64 ? fixedSin : fixedCos)(angle, p));
  });
}

/** For j = 0 ... 256: the angle of the j-th direction = hi + lo, likewise; for j <= 64 atan(j/64). */
export function makeAngleTable(): number[][] {
  const p = BigInt(P);
  return Array.from({ length: 257 }, (_, j) => {
    const x = Math.max(-64, Math.min(128 - j, 64));
    const y = Math.min(j, 64, 256 - j);
    return j === 0 ? [0, 0] : inTwo(fixedAngle(BigInt(y) << p, BigInt(x) << p, p));
  });
}

/** pi/256 = a + b + c, a multiple of 2^-33, one of 2^-60 (27 bits each), and the nearest double to the rest. */
export function makeAngleStep(): number[] {
  const [a, rest] = cutAt(33, pi(BigInt(P)) / 256n);
  const [b, c] = cutAt(60, rest);
  return [nearest(a, -33), nearest(b, -60), nearest(c, -P)];
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

/** hi, lo: the double nearest to a, and the double nearest to the rest. */
function inTwo(a: bigint): number[] {
  const hi = nearest(a, -P);
  return [hi, nearest(a - fixed(hi), -P)];
}

/** hi, lo: the multiple of 2^-42 nearest to a, and the double nearest to the rest. */
function cut(a: bigint): number[] {
  const [hi, rest] = cutAt(42, a);
  return [nearest(hi, -42), nearest(rest, -P)];
}

/** The multiple of 2^-bits nearest to a, as a whole number, and the rest. */
function cutAt(bits: number, a: bigint): [whole: bigint, rest: bigint] {
  const unit = BigInt(P - bits);
  const nearestWhole = roundedQuotient(a, 1n << unit);
  return [nearestWhole, a - (nearestWhole << unit)];
}

/** The double x with P fractional bits. */
function fixed(x: number): bigint {
  const { n, e } = decode(x);
  return toFixed(n, e, BigInt(P));
}
