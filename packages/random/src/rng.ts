import type { SavedState } from './saved-state.ts';
import type { Seed } from './source.ts';

/** An array or a typed array: something whose values can change places. */
export interface Shuffleable<T> {
  readonly length: number;
  [index: number]: T;
}

/** The draws of one number, by the name of the function that makes them. */
export type Draw = 'randomSample' | 'uniform' | 'standardNormal' | 'normal' | 'randint';

/**
 * A generator of random numbers, whichever it is.
 *
 * Arguments are checked before anything is drawn: a call that rejects them leaves the generator,
 * and the memory it was to fill, as they were.
 */
export interface Rng {
  /** Uniform in [0, 1). */
  randomSample(): number;

  /**
   * Uniform between low and high, low + (high - low) u; high itself is only reached by rounding.
   *
   * @throws {RangeError} if low > high, or low, high or their distance is not finite
   */
  uniform(low: number, high: number): number;

  /** Normal with mean 0 and standard deviation 1. */
  standardNormal(): number;

  /**
   * Normal, mean + standardDeviation z; without arguments of mean 0 and standard deviation 1.
   *
   * @throws {RangeError} if an argument is not finite, or the standard deviation is negative
   */
  normal(mean?: number, standardDeviation?: number): number;

  /**
   * A whole number from low to high - 1, each as likely as the others.
   *
   * @throws {RangeError} if low or high is not a safe integer, or high - low is not one of at least 1
   */
  randint(low: number, high: number): number;

  /**
   * The numbers 0 .. n-1 in a random order: those that `shuffle` would give them.
   *
   * @throws {RangeError} if n is not a whole number from 0 to 2^31 - 1
   */
  permutation(n: number): Int32Array;

  /**
   * Brings the values of an array or a typed array into a random order, in place, by the method of
   * Fisher and Yates: from the last place down to the second, each receives one of the values up to
   * and including its own.
   *
   * @throws {TypeError} if the values are frozen
   */
  shuffle<T>(values: Shuffleable<T>): void;

  /** Fills memory in ascending index - a matrix row by row - each value with a draw of its own. */
  fillWith(data: Float64Array, draw: (rng: Rng) => number): void;

  /** `fillWith`, drawing `uniform(low, high)`. */
  fillUniform(data: Float64Array, low: number, high: number): void;

  /** `fillWith`, drawing `normal(mean, standardDeviation)`. */
  fillNormal(data: Float64Array, mean?: number, standardDeviation?: number): void;

  /** `fillWith`, drawing `randint(low, high)`. */
  fillRandint(data: Float64Array, low: number, high: number): void;

  /**
   * Leaves out `count` draws: what follows is what would follow them. `randint` also needs its
   * bounds, because they decide how many words each draw takes.
   *
   * @throws {RangeError} if there is no such draw, count is not a whole number from 0 to 2^53 - 1, or
   *   the bounds are not those of `randint`
   */
  skip(draw: Exclude<Draw, 'randint'>, count: number): void;
  skip(draw: 'randint', count: number, low: number, high: number): void;

  /**
   * Begins again from a seed, in the same memory: what follows is what a new generator draws.
   *
   * @throws {RangeError} if a new generator would not take this seed
   */
  reseed(seed: Seed | bigint): void;

  /** A generator of its own that goes on from here, with the same draws. */
  clone(): Rng;

  /** Where the generator stands; `restoreRandomState` or `restorePythonRandom` continues from there. */
  state(): SavedState;
}
