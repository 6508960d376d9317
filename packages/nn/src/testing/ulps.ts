/** How many steps from double to double lead from a to b: 0 where they are the same. */
export function ulps(a: number, b: number): number {
  const [from, to] = [a, b].map((value) => {
    const bits = new BigInt64Array(Float64Array.of(value).buffer)[0];
    return bits < 0n ? -(bits & 0x7fff_ffff_ffff_ffffn) : bits; // in the order of the doubles
  });
  return Number(from > to ? from - to : to - from);
}
