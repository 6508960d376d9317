import { bitLength, decode, nearest } from './binary64.ts';

/** The whole part of the k-th root of n >= 0: Newton's method from above, down to where it no longer falls. */
export function floorRoot(n: bigint, k: bigint): bigint {
  if (n === 0n) return 0n;
  let root = 1n << (BigInt(bitLength(n)) / k + 1n);
  for (;;) {
    const next = ((k - 1n) * root + n / power(root, k - 1n)) / k;
    if (next >= root) return root;
    root = next;
  }
}

/** x^k by k products; k is small here. */
function power(x: bigint, k: bigint): bigint {
  let product = 1n;
  for (let i = 0n; i < k; i++) product *= x;
  return product;
}

/**
 * The k-th root of n 2^e to the nearest double, ties to even: from 66 bits of the root or more, and a last
 * bit that says whether there is a rest.
 */
function nearestRoot(n: bigint, e: number, k: number): number {
  const missing = Math.max(0, 66 * k - bitLength(n));
  const shift = missing + ((((e - missing) % k) + k) % k);
  const radicand = n << BigInt(shift);
  const root = floorRoot(radicand, BigInt(k));
  const rest = power(root, BigInt(k)) === radicand ? 0n : 1n;
  return nearest(2n * root + rest, (e - shift) / k - 1);
}

/** The cube root of a finite double. */
export function exactCbrt(x: number): number {
  const { n, e } = decode(Math.abs(x));
  const root = n === 0n ? 0 : nearestRoot(n, e, 3);
  return x < 0 || Object.is(x, -0) ? -root : root;
}

/** The square root of x^2 + y^2 for finite doubles that are not both zero. */
export function exactHypot(x: number, y: number): number {
  const a = decode(x);
  const b = decode(y);
  const e = Math.min(a.e, b.e);
  const [m, n] = [a, b].map((side) => side.n << BigInt(side.e - e));
  return nearestRoot(m * m + n * n, 2 * e, 2);
}
