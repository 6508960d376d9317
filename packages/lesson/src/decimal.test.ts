import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareToDecimal, greatestBelow, leastFrom, parseDecimal } from './decimal.ts';
import { finite, fractionOf, tenTo } from './testing/fractions.ts';

describe('parseDecimal(text)', () => {
  it.each([
    ['0.979', false, 979n, 3],
    ['-3.415', true, 3415n, 3],
    ['0.50', false, 50n, 2],
    ['-0.00', true, 0n, 2],
    ['7', false, 7n, 0],
    ['7.', false, 7n, 0],
    ['1.2e-05', false, 12n, 6],
    ['1.2e+05', false, 12n, -4],
    ['3e2', false, 3n, -2],
  ])('reads %s', (text, negative, digits, places) => {
    expect(parseDecimal(text)).toEqual({ negative, digits, places });
  });

  it('reads what toExponential prints, as the same number', () => {
    fc.assert(
      fc.property(finite, fc.nat(20), (value, digitsAfterPoint) => {
        const text = value.toExponential(digitsAfterPoint);
        const { negative, digits, places } = parseDecimal(text);
        expect(Number(`${negative ? '-' : ''}${digits}e${-places}`)).toBe(Number(text));
        expect(digits.toString().length).toBe(value === 0 ? 1 : digitsAfterPoint + 1);
      }),
    );
  });

  it.each([
    '',
    '-',
    '.5',
    '+1',
    '1,5',
    '1e',
    '1e1.5',
    '0x1',
    'NaN',
    ' 1',
    '1 ',
    '1\n',
    '１',
    '--1',
  ])('rejects %j', (text) => {
    expect(() => parseDecimal(text)).toThrow(
      new SyntaxError(
        `parseDecimal: not a number as printed: got '${text}'; digits such as 0.979 or 1.2e-05 are needed`,
      ),
    );
  });
});

describe('compareToDecimal(value, digits, places)', () => {
  it.each([
    [0.5, 5n, 1, 0],
    [0.5, 49n, 2, 1],
    [-0.5, -49n, 2, -1],
    [0, 0n, 3, 0],
    [-0, 0n, 3, 0],
    [1200, 12n, -2, 0],
    [1200, 13n, -2, -1],
    // The double next to a tenth is a little more than a tenth, that next to 0.7 a little less.
    [0.1, 1n, 1, 1],
    [0.7, 7n, 1, -1],
  ])('compares %d with %s / 10^%i exactly', (value, digits, places, sign) => {
    expect(compareToDecimal(value, digits, places)).toBe(sign);
  });

  it('knows every digit of the smallest and of the largest double', () => {
    // 2^-1074 = 5^1074 / 10^1074, and (2^53 - 1) 2^971
    const smallest = tenTo(1074) >> 1074n;
    expect(compareToDecimal(5e-324, smallest, 1074)).toBe(0);
    expect(compareToDecimal(5e-324, smallest - 1n, 1074)).toBe(1);
    expect(compareToDecimal(-5e-324, 1n - smallest, 1074)).toBe(-1);
    const largest = ((1n << 53n) - 1n) << 971n;
    expect(compareToDecimal(Number.MAX_VALUE, largest, 0)).toBe(0);
    expect(compareToDecimal(Number.MAX_VALUE, largest + 1n, 0)).toBe(-1);
    expect(compareToDecimal(Number.MAX_VALUE, 1n, -308)).toBe(1);
  });

  it('agrees with fractions of whole numbers, for any double', () => {
    const offset = fc.bigInt({ min: -2n, max: 2n });
    fc.assert(
      fc.property(finite, fc.integer({ min: -320, max: 400 }), offset, (value, places, by) => {
        const { numerator, denominator } = fractionOf(value);
        const left = numerator * tenTo(Math.max(places, 0));
        const unit = denominator * tenTo(Math.max(-places, 0));
        const digits = left / unit + by; // near the value, where it is decided
        const difference = left - digits * unit;
        const sign = difference < 0n ? -1 : difference > 0n ? 1 : 0;
        expect(compareToDecimal(value, digits, places)).toBe(sign);
      }),
    );
  });
});

describe('leastFrom and greatestBelow(digits, places)', () => {
  it('part the doubles at a decimal', () => {
    // The double next to a tenth is a little more than a tenth, that next to 0.7 a little less.
    expect([leastFrom(1n, 1), greatestBelow(1n, 1)]).toEqual([0.1, 0.09999999999999999]);
    expect([leastFrom(7n, 1), greatestBelow(7n, 1)]).toEqual([0.7000000000000001, 0.7]);
    expect([leastFrom(-5n, 1), greatestBelow(-5n, 1)]).toEqual([-0.5, -0.5000000000000001]);
    expect([leastFrom(0n, 3), greatestBelow(0n, 3)]).toEqual([0, -5e-324]);
    expect([leastFrom(1n, -400), greatestBelow(1n, -400)]).toEqual([Infinity, Number.MAX_VALUE]);
  });

  it('leave out no double and no digit', () => {
    const offset = fc.bigInt({ min: -2n, max: 2n });
    fc.assert(
      fc.property(finite, fc.integer({ min: -320, max: 400 }), offset, (value, places, by) => {
        const { numerator, denominator } = fractionOf(value);
        const unit = denominator * tenTo(Math.max(-places, 0));
        const digits = (numerator * tenTo(Math.max(places, 0))) / unit + by;
        const isAbove = compareToDecimal(value, digits, places) >= 0;
        expect(value >= leastFrom(digits, places)).toBe(isAbove);
        expect(value <= greatestBelow(digits, places)).toBe(!isAbove);
      }),
    );
  });
});
