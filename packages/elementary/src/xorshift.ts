/** 32 random bits, as a signed number. */
export type Random = () => number;

/** Marsaglia's xorshift, enough for benchmark and soak, which are to be repeatable. */
export function xorshift(seed: number): Random {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state;
  };
}

/** 0 <= u < 1 with 53 bits. */
export function unit(random: Random): number {
  return ((random() >>> 5) * 67_108_864 + (random() >>> 6)) / 9_007_199_254_740_992;
}
