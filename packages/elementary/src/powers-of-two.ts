/** 2^-1074 to 2^1023, by doubling, which is exact: 2^k is at k + 1074. Multiplying by one of them scales without error. */
export const powersOfTwo: Float64Array = new Float64Array(1023 + 1074 + 1);

powersOfTwo[0] = Number.MIN_VALUE;
for (let i = 1; i < powersOfTwo.length; i++) powersOfTwo[i] = 2 * powersOfTwo[i - 1];

/** 2^k for k = -1074 ... 1023. */
export function powerOfTwo(k: number): number {
  return powersOfTwo[k + 1074];
}
