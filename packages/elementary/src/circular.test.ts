import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acos } from './acos.ts';
import { asin } from './asin.ts';
import { atan } from './atan.ts';
import { cos } from './cos.ts';
import { sin } from './sin.ts';
import { tan } from './tan.ts';
import { differences, vectors } from './vectors.ts';

const anything = fc.double({ noNaN: true, noDefaultInfinity: true });
const sine = fc.double({ min: -1, max: 1, noNaN: true });

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

describe('tan(x)', () => {
  it('is 1 at pi/4, to the rounding of pi', () => {
    expect(tan(Math.PI / 4)).toBe(0.9999999999999999);
    expect(tan(0)).toBe(0);
  });

  it('is exactly odd, and sin x / cos x to the roundings', () => {
    fc.assert(
      fc.property(anything, (x) => {
        expect(tan(-x)).toBe(-tan(x));
        expect(Math.abs((tan(x) * cos(x)) / sin(x) - 1) <= 2 * Number.EPSILON || x === 0).toBe(
          true,
        );
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN],
    ['Infinity', Infinity, NaN],
    ['-0', -0, -0],
    ['the smallest double', Number.MIN_VALUE, Number.MIN_VALUE],
    ['the double nearest pi/2', Math.PI / 2, 16331239353195370],
    ['the double nearest a multiple of pi/2', 5.319372648326541e255, -2133485385753704000],
  ])('takes %s', (_, x, y) => {
    expect(tan(x)).toBe(y);
  });

  it('agrees with MPFR in every bit', () => {
    expect(differences(tan, vectors('tan'))).toEqual([]);
  });
});

describe('asin(x), acos(x) and atan(x)', () => {
  it('find the angles of a hexagon and a square', () => {
    expect([asin(0.5), acos(0.5)]).toEqual([0.5235987755982989, 1.0471975511965979]);
    expect([asin(1), acos(-1), atan(1)]).toEqual([Math.PI / 2, Math.PI, Math.PI / 4]);
  });

  it('undo the sine, the cosine and the tangent, to the roundings', () => {
    fc.assert(
      fc.property(sine, anything, (x, t) => {
        expect(Math.abs(sin(asin(x)) - x)).toBeLessThanOrEqual(Number.EPSILON);
        expect(Math.abs(cos(acos(x)) - x)).toBeLessThanOrEqual(2 * Number.EPSILON);
        expect(Math.abs(t)).toBeLessThanOrEqual(
          Math.abs(tan(atan(t)) * (1 + 4 * (1 + Math.abs(t)) * Number.EPSILON)),
        );
      }),
    );
  });

  it('are exactly odd, and never fall (acos never rises)', () => {
    fc.assert(
      fc.property(sine, sine, anything, anything, (a, b, s, t) => {
        expect(asin(-a)).toBe(-asin(a));
        expect(atan(-t)).toBe(-atan(t));
        expect(asin(Math.min(a, b))).toBeLessThanOrEqual(asin(Math.max(a, b)));
        expect(acos(Math.min(a, b))).toBeGreaterThanOrEqual(acos(Math.max(a, b)));
        expect(atan(Math.min(s, t))).toBeLessThanOrEqual(atan(Math.max(s, t)));
      }),
    );
  });

  it.each([
    ['NaN', NaN, NaN, NaN, NaN],
    ['Infinity', Infinity, NaN, NaN, Math.PI / 2],
    ['-Infinity', -Infinity, NaN, NaN, -Math.PI / 2],
    ['-0', -0, -0, Math.PI / 2, -0],
    ['the smallest double', Number.MIN_VALUE, Number.MIN_VALUE, Math.PI / 2, Number.MIN_VALUE],
    ['-1', -1, -Math.PI / 2, Math.PI, -Math.PI / 4],
    ['1', 1, Math.PI / 2, 0, Math.PI / 4],
    ['just above 1', 1 + 2 ** -52, NaN, NaN, 0.7853981633974484],
    ['just below 1', 1 - 2 ** -53, 1.5707963118937354, 1.4901161193847656e-8, 0.7853981633974483],
  ])('take %s', (_, x, arcsine, arccosine, arctangent) => {
    expect([asin(x), acos(x), atan(x)]).toEqual([arcsine, arccosine, arctangent]);
  });

  it.each([
    ['asin', asin],
    ['acos', acos],
    ['atan', atan],
  ])('agree with MPFR in every bit: %s', (name, f) => {
    expect(differences(f, vectors(name))).toEqual([]);
  });
});
