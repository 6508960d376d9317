/** ln 2 with p fractional bits, wrong by less than 2p units: 2 atanh(1/3). */
export const ln2: (p: bigint) => bigint = remembered((p) => 2n * inverseSeries(3n, 1n, p));

/** pi with p fractional bits, wrong by less than 32p units: Machin's 16 atan(1/5) - 4 atan(1/239). */
export const pi: (p: bigint) => bigint = remembered(
  (p) => 16n * inverseSeries(5n, -1n, p) - 4n * inverseSeries(239n, -1n, p),
);

/**
 * 1/n + sign/(3 n^3) + 1/(5 n^5) + ...: atanh(1/n) for sign 1, atan(1/n) for sign -1.
 *
 * Dividing a floor again gives the floor of the true quotient, so each term is wrong by less than
 * one unit; there are fewer than p/2 terms, and the tail is below one unit.
 */
function inverseSeries(n: bigint, sign: bigint, p: bigint): bigint {
  let sum = 0n;
  let power = (1n << p) / n;
  for (let i = 1n, s = 1n; power !== 0n; i += 2n, s *= sign, power /= n * n) sum += (s * power) / i;
  return sum;
}

function remembered(make: (p: bigint) => bigint): (p: bigint) => bigint {
  const made = new Map<bigint, bigint>();
  return (p) => {
    const known = made.get(p);
    if (known !== undefined) return known;
    const value = make(p);
    made.set(p, value);
    return value;
  };
}
