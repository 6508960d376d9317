/** A number as it stands in print: digits / 10^places, with the sign kept apart because of `-0.00`. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: bigint;
  /** How many digits stand after the point; less than 0 for a number such as `1.2e+05`. */
  readonly places: number;
}

/**
 * Reads `0.979`, `-3.415`, `7.` or `1.2e-05`.
 *
 * @throws {SyntaxError} if the text is anything else
 */
export function parseDecimal(text: string): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/.exec(text);
  if (!match) {
    throw new SyntaxError(
      `parseDecimal: not a number as printed: got '${text}'; digits such as 0.979 or 1.2e-05 are needed`,
    );
  }
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  return {
    negative: sign === '-',
    digits: BigInt(whole + fraction),
    places: fraction.length - Number(exponent),
  };
}

/**
 * The sign of value - digits / 10^places, exactly: -1, 0 or 1.
 *
 * A double is a whole number times a power of two, so both sides can be multiplied until they are
 * whole numbers. No rounding takes part, not even for the sixteenth digit.
 */
export function compareToDecimal(value: number, digits: bigint, places: number): -1 | 0 | 1 {
  const [mantissa, exponent] = split(value);
  const left = mantissa * power(2n, exponent) * power(10n, places);
  const right = digits * power(2n, -exponent) * power(10n, -places);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The least double that is at least digits / 10^places; Infinity beyond the largest. */
export function leastFrom(digits: bigint, places: number): number {
  const near = nearest(digits, places);
  const isBelow = near !== Infinity && compareToDecimal(near, digits, places) < 0;
  return isBelow ? neighbour(near, 1) : near;
}

/** The greatest double below digits / 10^places. */
export function greatestBelow(digits: bigint, places: number): number {
  return neighbour(leastFrom(digits, places), -1);
}

/** The double nearest to digits / 10^places, so it is next to it on one of its sides. */
function nearest(digits: bigint, places: number): number {
  return Number(`${digits}e${-places}`);
}

/** The next double above or below. */
function neighbour(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const isAway = value > 0 === direction > 0;
  bits.setBigUint64(0, bits.getBigUint64(0) + (isAway ? 1n : -1n));
  return bits.getFloat64(0);
}

/** value = mantissa * 2^exponent, for a finite value. */
function split(value: number): [mantissa: bigint, exponent: number] {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const word = bits.getBigUint64(0);
  const biased = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  // Subnormal numbers (biased = 0) have no hidden bit, and the exponent of the smallest normal ones.
  const mantissa = biased === 0 ? fraction : fraction | 0x10000000000000n;
  return [value < 0 ? -mantissa : mantissa, Math.max(biased, 1) - 1075];
}

/** base^exponent, and 1 where the exponent is negative: then the power stands on the other side. */
function power(base: bigint, exponent: number): bigint {
  let result = 1n;
  for (let i = 0; i < exponent; i++) result *= base;
  return result;
}
