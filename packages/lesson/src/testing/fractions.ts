import fc from 'fast-check';

/** Any finite double, subnormal ones and -0 among them. */
export const finite: fc.Arbitrary<number> = fc.double({ noNaN: true, noDefaultInfinity: true });

/** value = numerator / denominator, exactly: doubling a double until it is whole loses nothing. */
export function fractionOf(value: number): { numerator: bigint; denominator: bigint } {
  let whole = value;
  let denominator = 1n;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    denominator *= 2n;
  }
  return { numerator: BigInt(whole), denominator };
}

/** 10^n */
export function tenTo(n: number): bigint {
  return BigInt(`1${'0'.repeat(n)}`);
}
