/**
 * How many doubles apart two numbers are: 0 if they are the same bits, 1 if they are neighbours.
 *
 * Read as an integer, the bits of a double count the doubles from 0 on; below 0 they count down.
 * -0 and 0 are two neighbours. A NaN is far from everything but the same NaN.
 */
export function ulpsBetween(a: number, b: number): bigint {
  const distance = ordinal(a) - ordinal(b);
  return distance < 0n ? -distance : distance;
}

function ordinal(value: number): bigint {
  bits.setFloat64(0, value);
  const word = bits.getBigInt64(0);
  return word < 0n ? -(word & 0x7fffffffffffffffn) - 1n : word;
}

const bits = new DataView(new ArrayBuffer(8));

/** |a - b| in units of the larger one: from 0 to 2. */
export function relativeDistance(a: number, b: number): number {
  const size = Math.max(Math.abs(a), Math.abs(b));
  return size === 0 ? 0 : Math.abs(a / size - b / size);
}
