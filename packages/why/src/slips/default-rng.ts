import { type Rng, randomState } from '@retrace/random';
import { drawing } from './parts.ts';

/**
 * NumPy's `default_rng(seed)`: PCG64 behind SeedSequence, as far as `random`, and so `uniform`, needs it.
 *
 * @see https://github.com/numpy/numpy/blob/v1.24.2/numpy/random/src/pcg64/pcg64.h
 * @see SeedSequence in https://github.com/numpy/numpy/blob/v1.24.2/numpy/random/bit_generator.pyx
 */
export function defaultRng(seed: number): Rng {
  const words = seedSequence(seed, 8);
  const pair = (high: number): bigint => (word64(words, high) << 64n) | word64(words, high + 2);
  const increment = ((pair(4) << 1n) | 1n) & mask128;
  let state = 0n;
  const step = (): void => {
    state = (state * multiplier + increment) & mask128;
  };
  step();
  state = (state + pair(0)) & mask128;
  step();
  const next = (): number => {
    step();
    const folded = (state >> 64n) ^ (state & mask64);
    const turn = state >> 122n;
    const turned = ((folded >> turn) | (folded << (-turn & 63n))) & mask64;
    return Number(turned >> 11n) / 9007199254740992;
  };
  return drawing(randomState(0), { uniform: (low, high) => low + (high - low) * next() });
}

const mask64 = 0xffffffffffffffffn;
const mask128 = (1n << 128n) - 1n;
const multiplier = 0x2360ed051fc65da44385df649fccf645n;

function word64(words: readonly number[], at: number): bigint {
  return (BigInt(words[at + 1]) << 32n) | BigInt(words[at]);
}

/** So many words of 32 bits from a seed below 2^32. */
function seedSequence(seed: number, count: number): number[] {
  let constant = 0x43b0d7e5;
  const hash = (value: number): number => {
    let mixed = (value ^ constant) >>> 0;
    constant = Math.imul(constant, 0x931e8875) >>> 0;
    mixed = Math.imul(mixed, constant) >>> 0;
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const pool = [seed, 0, 0, 0].map(hash);
  for (let from = 0; from < 4; from++) {
    for (let to = 0; to < 4; to++) {
      if (from !== to) pool[to] = mix(pool[to], hash(pool[from]));
    }
  }
  let output = 0x8b51f9dd;
  return Array.from({ length: count }, (_, i) => {
    let value = (pool[i % 4] ^ output) >>> 0;
    output = Math.imul(output, 0x58f38ded) >>> 0;
    value = Math.imul(value, output) >>> 0;
    return (value ^ (value >>> 16)) >>> 0;
  });
}

function mix(x: number, y: number): number {
  const mixed = (Math.imul(0xca01f9dd, x) - Math.imul(0x4973f715, y)) >>> 0;
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
