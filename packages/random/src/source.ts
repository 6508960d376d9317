import type { MersenneTwister } from './mersenne-twister.ts';

/** What `np.random.seed` takes: a whole number from 0 to 2^32 - 1, or a list of at least one. */
export type Seed = number | readonly number[];

/** All that a generator consists of: every draw is a function of it, and moves it on. */
export interface Source {
  readonly words: MersenneTwister;
  /** The second normal of the last pair, until it is asked for. */
  keptNormal: number | null;
}

/** What NumPy and Python do differently; everything else they draw in the same way. */
export interface Method {
  /** Lets the words begin from a seed. @throws {RangeError} if it is none; then nothing is changed */
  seed(words: MersenneTwister, seed: Seed | bigint): void;
  /** A normal of mean 0 and standard deviation 1. */
  standardNormal(source: Source): number;
  /** A whole number from 0 to n - 1; n: 1 to 2^53 - 1. */
  below(source: Source, n: number): number;
}

/**
 * A uniform draw from [0, 1): one of the 2^53 multiples of 2^-53.
 *
 *     u = (a 2^26 + b) / 2^53     a: the upper 27 bits of one word, b: the upper 26 of the next
 *
 * @see genrand_res53 in http://www.math.sci.hiroshima-u.ac.jp/m-mat/MT/MT2002/CODES/mt19937ar.c
 */
export function randomSample({ words }: Source): number {
  const a = words.next() >>> 5;
  const b = words.next() >>> 6;
  return (a * 67108864 + b) / 9007199254740992;
}
