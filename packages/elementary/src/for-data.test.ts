import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cos } from './cos.ts';
import { log10 } from './log10.ts';
import { log2 } from './log2.ts';
import { pow } from './pow.ts';
import { sin } from './sin.ts';
import { differences, vectors } from './vectors.ts';

describe('sin(x) and cos(x)', () => {
  it('begin at 0 and 1, and reach 1/2 at a sixth and a third of pi', () => {
    expect([sin(0), cos(0)]).toEqual([0, 1]);
    expect([sin(Math.PI / 6), cos(Math.PI / 3)]).toEqual([0.49999999999999994, 0.5000000000000001]);
  });

  it('are exactly odd and even, and lie on the unit circle to the roundings', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        expect(sin(-x)).toBe(-sin(x));
        expect(cos(-x)).toBe(cos(x));
        expect(Math.abs(sin(x) * sin(x) + cos(x) * cos(x) - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN, NaN],
    ['Infinity', Infinity, NaN, NaN],
    ['-0', -0, -0, 1],
    ['a large number', 1e22, -0.8522008497671888, 0.523214785395139],
    ['the double nearest a multiple of pi/2', 5.319372648326541e255, 1, -4.687165924254628e-19],
  ])('take %s', (_, x, s, c) => {
    expect(sin(x)).toBe(s);
    expect(cos(x)).toBe(c);
  });

  it('agree with MPFR in every bit', () => {
    expect(differences(sin, vectors('sin'))).toEqual([]);
    expect(differences(cos, vectors('cos'))).toEqual([]);
  });
});

describe('log2(x) and log10(x)', () => {
  it('are exact for powers of their base', () => {
    expect([1, 2, 8, 0.25, Number.MIN_VALUE].map(log2)).toEqual([0, 1, 3, -2, -1074]);
    expect([1, 10, 1e3, 1e22].map(log10)).toEqual([0, 1, 3, 22]);
  });

  it.each([
    ['NaN', NaN, NaN],
    ['Infinity', Infinity, Infinity],
    ['-0', -0, -Infinity],
    ['a negative number', -1, NaN],
  ])('take %s', (_, x, y) => {
    expect(log2(x)).toBe(y);
    expect(log10(x)).toBe(y);
  });

  it('agree with MPFR in every bit', () => {
    expect(differences(log2, vectors('log2'))).toEqual([]);
    expect(differences(log10, vectors('log10'))).toEqual([]);
  });
});

describe('pow(x, y)', () => {
  it('raises to whole and broken powers', () => {
    expect(pow(3, 4)).toBe(81);
    expect(pow(2, -1074)).toBe(Number.MIN_VALUE);
    expect(pow(16, 0.75)).toBe(8);
    expect(pow(-2, 3)).toBe(-8);
  });

  it('squares as multiplication does, and takes roots as Math.sqrt does', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e150, noNaN: true }), (x) => {
        expect(pow(x, 2)).toBe(x * x);
        expect(pow(x, 0.5)).toBe(Math.sqrt(x));
        expect(pow(-x, 2)).toBe(x * x);
      }),
    );
  });

  it('rounds a tie to even, where no approximation could decide', () => {
    // 3^34 = 16677181699666569 has 54 bits.
    expect(pow(3, 34)).toBe(16677181699666568);
    expect(pow(16677181699666568, 1)).toBe(16677181699666568);
  });

  // What ECMAScript lays down instead of leaving it to the approximation.
  it.each([
    [NaN, 0, 1],
    [NaN, 1, NaN],
    [1, NaN, NaN],
    [1, Infinity, NaN],
    [-1, -Infinity, NaN],
    [0.5, Infinity, 0],
    [-2, Infinity, Infinity],
    [0.5, -Infinity, Infinity],
    [Infinity, 0.5, Infinity],
    [Infinity, -1, 0],
    [-Infinity, 3, -Infinity],
    [-Infinity, 2, Infinity],
    [-Infinity, -3, -0],
    [-Infinity, 0.5, Infinity],
    [0, 3, 0],
    [0, -2, Infinity],
    [-0, 3, -0],
    [-0, 2, 0],
    [-0, -3, -Infinity],
    [-0, 0.5, 0],
    [-8, 1 / 3, NaN],
    [-1, 1e300, 1],
    [2, 1e300, Infinity],
    [2, -1e300, 0],
    [-2, -1075.5, NaN],
  ])('of %d and %d is %d', (x, y, z) => {
    expect(pow(x, y)).toBe(z);
    expect(pow(x, y)).toBe(Math.pow(x, y));
  });

  it('agrees with MPFR in every bit', () => {
    const triples = vectors('pow');
    for (let i = 0; i < triples.length; i += 3) {
      expect([triples[i], triples[i + 1], pow(triples[i], triples[i + 1])]).toEqual([
        ...triples.subarray(i, i + 3),
      ]);
    }
  });
});
