import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  below,
  digitsThatHold,
  holdsTo,
  liesIn,
  notReproduced,
  printed,
  type Rounding,
  truncated,
} from './printed-value.ts';
import { finite, fractionOf, tenTo } from './testing/fractions.ts';

describe('liesIn(value, text, rounding)', () => {
  it.each<[string, Rounding, readonly number[], readonly number[]]>([
    ['0.979', 'nearest', [0.979, 0.9786, 0.9794], [0.9784, 0.9796, -0.979]],
    ['-3.415', 'nearest', [-3.415, -3.4154, -3.4146], [-3.4156, -3.4144, 3.415]],
    ['0.50', 'nearest', [0.5, 0.4951, 0.5049], [0.494, 0.506]],
    ['0.5', 'nearest', [0.5, 0.46, 0.54], [0.44, 0.56]],
    ['7', 'nearest', [7, 6.5, 7.5], [6.4, 7.6]],
    ['1.2e-05', 'nearest', [1.2e-5, 1.15001e-5, 1.24999e-5], [1.14e-5, 1.26e-5, 1.2]],
    ['1.2e+05', 'nearest', [120_000, 115_000, 125_000], [114_999, 125_001]],
    ['0.00', 'nearest', [0, -0, 0.004, -0.004, 5e-324], [0.006, -0.006]],
    ['-0.00', 'nearest', [0, -0, -0.004, -5e-324], [0.004, 5e-324, -0.006]],

    ['0.94', 'truncate', [0.9401, 0.949, 0.9499], [0.9399, 0.9501, -0.949]],
    ['-0.94', 'truncate', [-0.9401, -0.9499], [-0.9399, -0.9501, 0.949]],
    ['0.00', 'truncate', [0, -0, 0.0099, -0.0099], [0.0101, -0.0101]],
    ['-0.00', 'truncate', [-0, -0.0099, -5e-324], [0.0099, 5e-324, -0.0101]],
    ['1.2e+05', 'truncate', [120_000, 129_999.9], [119_999, 130_000]],

    ['< 0.01', 'below', [0.0099, 0, -5, -Infinity], [0.0101, 5, Infinity]],
    ['< -0.5', 'below', [-0.51], [-0.5, 0.5, 0]],
    ['< 0', 'below', [-5e-324], [0, -0]],
  ])('%s (%s) stands for %j and not for %j', (text, rounding, inside, outside) => {
    expect(inside.filter((value) => !liesIn(value, text, rounding))).toEqual([]);
    expect(outside.filter((value) => liesIn(value, text, rounding))).toEqual([]);
  });

  it('takes a value half-way between two printed numbers for either, on both sides of 0', () => {
    // 0.125 and 2.5 are doubles, so they lie half-way exactly.
    for (const [value, texts] of [
      [0.125, ['0.11', '0.12', '0.13', '0.14']],
      [-0.125, ['-0.11', '-0.12', '-0.13', '-0.14']],
      [2.5, ['1', '2', '3', '4']],
      [0.5, ['-0', '0', '1', '2']],
    ] as const) {
      expect(texts.map((text) => liesIn(value, text, 'nearest'))).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }
  });

  it('decides by the double, not by how it is written', () => {
    // The double that is written 0.135 lies above 0.135, and that of 0.145 below 0.145.
    expect(liesIn(0.135, '0.13', 'nearest')).toBe(false);
    expect(liesIn(0.145, '0.14', 'nearest')).toBe(true);
    expect(liesIn(0.145, '0.15', 'nearest')).toBe(false);
    // Likewise 0.7 is a little less than 7/10, and cut off it is 0.6; 0.01 is more than 1/100.
    expect(liesIn(0.7, '0.7', 'truncate')).toBe(false);
    expect(liesIn(0.01, '< 0.01', 'below')).toBe(false);
  });

  it('tells a double from its neighbours by the sixteenth digit', () => {
    const text = '0.9990889488055994';
    const value = Number(text);
    const spacing = Number.EPSILON / 2; // between two doubles just below 1
    expect(
      [value - spacing, value, value + spacing].map((each) => liesIn(each, text, 'nearest')),
    ).toEqual([false, true, false]);
  });

  it.each<Rounding>(['nearest', 'truncate', 'below'])('finds nothing in a NaN (%s)', (rounding) => {
    const text = rounding === 'below' ? '< 1' : '0';
    expect(liesIn(NaN, text, rounding)).toBe(false);
    expect(liesIn(Infinity, text, rounding)).toBe(false);
  });

  it('holds for the digits that any double rounds to, and for those beside only half-way', () => {
    fc.assert(
      fc.property(finite, fc.nat(20), (value, digitsAfterPoint) => {
        const [sign, size] = [value < 0 ? '-' : '', Math.abs(value)];
        const text = size.toExponential(digitsAfterPoint);
        const [mantissa, exponent] = text.replace('.', '').split('e');
        const [digits, e] = [BigInt(mantissa), Number(exponent) - digitsAfterPoint];

        // Twice the distance from the printed number, in units of its last digit: numerator / unit.
        const { numerator, denominator } = fractionOf(size);
        const unit = denominator * tenTo(Math.max(e, 0));
        const distance = 2n * (numerator * tenTo(Math.max(-e, 0)) - digits * unit);

        const heldBeside = (by: bigint): boolean =>
          digits + by >= 0n && liesIn(value, `${sign}${digits + by}e${e}`, 'nearest');
        expect(liesIn(value, sign + text, 'nearest')).toBe(true);
        expect(heldBeside(0n)).toBe(true);
        expect(heldBeside(1n)).toBe(distance === unit);
        expect(heldBeside(-1n)).toBe(distance === -unit);
        expect(heldBeside(2n)).toBe(false);
        expect(heldBeside(-2n)).toBe(false);
      }),
    );
  });

  it('holds for the digits that are left when any others are cut off, and for none beside', () => {
    // A multiple of 1/1024 has ten digits after the point, and toFixed(10) is all of it.
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.nat(10), (n, places) => {
        const value = n / 1024;
        fc.pre(fractionOf(value).denominator <= 1024n && Number.isSafeInteger(Math.trunc(value)));
        const text = value.toFixed(10);
        const cut = text.slice(0, text.length - 10 + places);
        const unit = `e${-places}`;
        const digits = BigInt(cut.replace('.', '').replace('-', ''));
        const sign = text.startsWith('-') ? '-' : '';
        expect(liesIn(value, cut, 'truncate')).toBe(true);
        expect(liesIn(value, `${sign}${digits + 1n}${unit}`, 'truncate')).toBe(false);
        expect(digits > 0n && liesIn(value, `${sign}${digits - 1n}${unit}`, 'truncate')).toBe(
          false,
        );
        expect(liesIn(value, `< ${text}`, 'below')).toBe(false);
        expect(liesIn(value, `< ${(value + 1 / 1024).toFixed(10)}`, 'below')).toBe(true);
      }),
    );
  });
});

const measure = (): number => 1;

describe('printed, truncated and below', () => {
  it('keep the text as printed, one or several', () => {
    expect(printed('loss', '0.50', measure)).toEqual({
      what: { en: 'loss', zh: 'loss' },
      printed: ['0.50'],
      rounding: 'nearest',
      measure,
      verdict: { kind: 'holds' },
    });
    expect(truncated({ en: 'outputs', zh: '输出' }, ['0.02', '0.95'], measure)).toMatchObject({
      what: { en: 'outputs', zh: '输出' },
      printed: ['0.02', '0.95'],
      rounding: 'truncate',
    });
    expect(below('errors', ['< 0.01'], measure)).toMatchObject({ rounding: 'below' });
  });

  const need = 'digits such as 0.979 or 1.2e-05 are needed';
  it('needs a text that is printed', () => {
    expect(() => printed('figure', [], () => 1)).toThrow(
      new RangeError("nearest: nothing is printed for 'figure': at least one text is needed"),
    );
  });

  it.each([
    ['0,5', printed, `parseDecimal: not a number as printed: got '0,5'; ${need}`],
    ['< 0.5', printed, `parseDecimal: not a number as printed: got '< 0.5'; ${need}`],
    ['', truncated, `parseDecimal: not a number as printed: got ''; ${need}`],
    ['0.01', below, "below: not a bound: got '0.01'; it must read '< 0.01'"],
    ['< < 1', below, `parseDecimal: not a number as printed: got '< 1'; ${need}`],
    ['<0.01', below, `parseDecimal: not a number as printed: got '<0.01'; ${need}`],
  ])('reject the text %j as soon as it is written down', (text, define, message) => {
    expect(() => define('figure', ['1', text].slice(-1), measure)).toThrow(
      new SyntaxError(message),
    );
  });
});

describe('digitsThatHold(value, text)', () => {
  it.each([
    [0.895844102868323, '0.8958441028683222', 14],
    [0.895844, '0.8958441028683222', 6],
    [-3.14, '-3.1416', 3],
    [3.14, '-3.1416', 0],
    [1, '9', 0],
    [0.5, '0.50', 2],
    [NaN, '1', 0],
  ])('%d agrees with %s to %i digits', (value, text, digits) => {
    expect(digitsThatHold(value, text)).toBe(digits);
  });

  it('is all digits just where the value rounds to the printed one', () => {
    fc.assert(
      fc.property(finite, fc.integer({ min: 1, max: 17 }), (value, count) => {
        const text = value.toPrecision(count).replace('e+', 'e');
        fc.pre(value !== 0);
        const digits = text.replace(/e.*/, '').replace(/[-.]/g, '').replace(/^0+/, '').length;
        expect(digitsThatHold(value, text)).toBe(digits);
      }),
    );
  });
});

describe('a verdict', () => {
  const because = { en: 'rounding decides', zh: '取决于舍入' };

  it('beside "holds" is stated with its reason', () => {
    expect(printed('loss', '0.50', measure, holdsTo(12, because)).verdict).toEqual({
      kind: 'holds to',
      digits: 12,
      because,
    });
    expect(printed('loss', '0.50', measure, notReproduced('0.51', because)).verdict).toEqual({
      kind: 'not reproduced',
      right: ['0.51'],
      because,
    });
  });

  it.each([
    [holdsTo(0, because), "holdsTo: bad digits for 'loss': got 0 (nearest)"],
    [holdsTo(1.5, because), "holdsTo: bad digits for 'loss': got 1.5 (nearest)"],
    [
      notReproduced(['1', '2'], because),
      "notReproduced: wrong number of values for 'loss': got 2; 1 are printed",
    ],
    [notReproduced('x', because), "parseDecimal: not a number as printed: got 'x'"],
  ])('that makes no sense is refused: %j', (verdict, message) => {
    expect(() => printed('loss', '0.50', measure, verdict)).toThrow(message);
  });
});
