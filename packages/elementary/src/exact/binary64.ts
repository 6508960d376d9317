/** A finite double taken apart: x = n 2^e, with n a whole number. */
export interface Dyadic {
  readonly n: bigint;
  readonly e: number;
}

const double = new Float64Array(1);
const bits = new BigUint64Array(double.buffer);

const FRACTION = (1n << 52n) - 1n;

/** Takes a finite double apart; n is 0 for both zeros. */
export function decode(x: number): Dyadic {
  double[0] = x;
  const fraction = bits[0] & FRACTION;
  const exponent = Number((bits[0] >> 52n) & 0x7ffn);
  const n = exponent === 0 ? fraction : fraction + FRACTION + 1n;
  return { n: x < 0 ? -n : n, e: (exponent === 0 ? 1 : exponent) - 1075 };
}

/**
 * The double nearest to n 2^e, ties to even.
 *
 * Doubles of one binade are the multiples of 2^q, q = max(exponent of the leading bit - 52, -1074).
 * Written as m 2^q, the 64 bits are (q + 1074) 2^52 + m, for subnormals and normals alike:
 * the leading bit of m carries into the exponent, and so does a rounding up to 2^53,
 * in the last binade even into Infinity.
 */
export function nearest(n: bigint, e: number): number {
  if (n < 0n) return -nearest(-n, e);
  if (n === 0n) return 0;
  const leading = bitLength(n) - 1 + e;
  if (leading > 1023) return Infinity;
  if (leading < -1075) return 0;
  const q = Math.max(leading - 52, -1074);
  const m = q <= e ? n << BigInt(e - q) : shiftToEven(n, BigInt(q - e));
  bits[0] = (BigInt(q + 1074) << 52n) + m;
  return double[0];
}

/** The number of binary digits of n > 0. */
export function bitLength(n: bigint): number {
  const hex = n.toString(16);
  return 4 * hex.length - Math.clz32(Number.parseInt(hex[0], 16)) + 28;
}

/** n / 2^shift for n >= 0 and shift > 0, to the nearest whole number, ties to even. */
function shiftToEven(n: bigint, shift: bigint): bigint {
  const floor = n >> shift;
  const rest = n - (floor << shift);
  const half = 1n << (shift - 1n);
  return rest > half || (rest === half && (floor & 1n) === 1n) ? floor + 1n : floor;
}
