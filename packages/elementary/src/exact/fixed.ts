/**
 * Fixed-point numbers: the bigint a with p fractional bits stands for a 2^-p.
 *
 * `>>` and `/` on bigints drop what does not fit, so each costs an error below one unit (2^-p).
 * Nothing here is sharp on purpose: every function says a generous bound in units, all bounds
 * together stay below SLACK, and `correctlyRounded` believes no digit beyond it.
 */
export const SLACK: bigint = 1n << 32n;

/** a b, for fixed-point a and b. */
export function times(a: bigint, b: bigint, p: bigint): bigint {
  return (a * b) >> p;
}

/** a / b to the nearest whole number, for b > 0. */
export function roundedQuotient(a: bigint, b: bigint): bigint {
  const twice = 2n * a + b;
  const q = twice / (2n * b);
  return twice < 0n && q * 2n * b !== twice ? q - 1n : q;
}

/** n 2^e with p fractional bits, wrong by less than one unit. */
export function toFixed(n: bigint, e: number, p: bigint): bigint {
  const shift = BigInt(e) + p;
  return shift >= 0n ? n << shift : n >> -shift;
}
