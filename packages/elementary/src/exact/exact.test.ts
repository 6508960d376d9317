import { describe, expect, it } from 'vitest';
import { differences, vectors } from '../vectors.ts';
import { ln2, pi } from './constants.ts';
import { exactAcos, exactAsin, exactAtan } from './angle.ts';
import { exactCosh, exactExp, exactExp2, exactExpm1, exactSinh } from './exp.ts';
import { exactLog10, exactLog2 } from './log-base.ts';
import { exactLog, exactLog1p } from './log.ts';
import { exactCbrt } from './root.ts';
import { exactCos, exactSin, exactTan } from './sin-cos.ts';
import { exactTanh } from './tanh.ts';

describe('the constants', () => {
  it('begin like ln 2 and pi', () => {
    // From any table: 0.693147180559945309417232121458, 3.14159265358979323846264338328
    const digits = 10n ** 30n;
    expect((ln2(192n) * digits) >> 192n).toBe(693147180559945309417232121458n);
    expect((pi(192n) * digits) >> 192n).toBe(3141592653589793238462643383279n);
  });
});

describe('the exact path alone', () => {
  it.each([
    ['exp', exactExp, -Infinity],
    ['expm1', exactExpm1, -Infinity],
    ['log', exactLog, 0],
    ['log1p', exactLog1p, -1],
    ['tanh', exactTanh, -Infinity],
    ['sin', exactSin, -Infinity],
    ['cos', exactCos, -Infinity],
    ['log2', exactLog2, 0],
    ['log10', exactLog10, 0],
    ['exp2', exactExp2, -Infinity],
    ['tan', exactTan, -Infinity],
    ['atan', exactAtan, -Infinity],
    ['sinh', exactSinh, -Infinity],
    ['cosh', exactCosh, -Infinity],
    ['cbrt', exactCbrt, -Infinity],
  ])('of %s agrees with MPFR in every bit', (name, f, above) => {
    const pairs = vectors(name);
    // Finite arguments of the domain; nothing below 2^-60, which costs milliseconds and is settled before.
    const plain = pairs.filter((_, i) => {
      const x = pairs[i - (i % 2)];
      return Number.isFinite(x) && x > above && (x === 0 || Math.abs(x) > 1e-18);
    });
    expect(plain.length).toBeGreaterThan(pairs.length / 2);
    expect(differences(f, plain)).toEqual([]);
  });

  it.each([
    ['asin', exactAsin],
    ['acos', exactAcos],
  ])('of %s agrees with MPFR in every bit, from -1 to 1', (name, f) => {
    const pairs = vectors(name);
    const plain = pairs.filter((_, i) => Math.abs(pairs[i - (i % 2)]) <= 1);
    expect(plain.length).toBeGreaterThan(pairs.length / 2);
    expect(differences(f, plain)).toEqual([]);
  });

  it('is not led astray by tiny arguments either', () => {
    expect(exactExpm1(Number.MIN_VALUE)).toBe(Number.MIN_VALUE);
    expect(exactTanh(-1e-300)).toBe(-1e-300);
    expect(exactSin(1e-100)).toBe(1e-100);
    expect(exactLog1p(1e-60)).toBe(1e-60);
    expect(exactSinh(-1e-200)).toBe(-1e-200);
    expect(exactAtan(1e-100)).toBe(1e-100);
  });
});
