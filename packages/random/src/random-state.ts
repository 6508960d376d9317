import { log } from '@retrace/elementary';
import { drawsFrom } from './draws.ts';
import { type MersenneTwister, mersenneTwister } from './mersenne-twister.ts';
import type { Rng } from './rng.ts';
import { restore, type SavedState } from './saved-state.ts';
import { type Method, randomSample, type Seed } from './source.ts';
import { firstBad, isWord } from './word.ts';

/**
 * NumPy's legacy generator, `np.random.seed(s)` and the functions of `np.random`, bit for bit.
 *
 *     randomSample                 np.random.random_sample, also named random and rand
 *     standardNormal               np.random.standard_normal, also named randn
 *     fillUniform, fillRandint ... np.random.uniform, np.random.randint ... with a size
 *
 * One reservation: a normal needs a logarithm. Here it is correctly rounded; NumPy takes it from the
 * C library of the machine, which may round it the other way. Of the first 200,000 normals of seed 1,
 * 85 differ for this reason from those of NumPy 1.24 with glibc 2.36, by a last bit or two.
 */
export type RandomState = Rng;

/**
 * A new generator; equal seeds give equal draws.
 *
 * `[5]` is another seed than `5`, as in NumPy (which reads `np.array([5])` as 5).
 *
 * @throws {RangeError} if the seed is not a whole number from 0 to 2^32 - 1, nor a list of at least one
 * @see _legacy_seeding in https://github.com/numpy/numpy/blob/v1.24.2/numpy/random/_mt19937.pyx
 */
export function randomState(seed: Seed): RandomState {
  const words = mersenneTwister();
  numpy.seed(words, seed);
  return drawsFrom({ words, keptNormal: null }, numpy);
}

/**
 * A generator that continues where another one stood when its state was saved.
 *
 * @throws {RangeError} if `state` is not one that `rng.state()` gives
 */
export function restoreRandomState(state: SavedState): RandomState {
  return drawsFrom(restore('restoreRandomState', state), numpy);
}

function begin(words: MersenneTwister, seed: Seed | bigint): void {
  if (typeof seed === 'number' && isWord(seed)) return words.seed(seed);
  if (Array.isArray(seed)) {
    const bad = seed.length === 0 ? 'an empty list' : firstBad(seed);
    if (bad === undefined) return words.seedByArray(seed);
    throw new RangeError(
      `randomState: bad seed: got ${bad}; a list needs at least one whole number, each from 0 to 4294967295`,
    );
  }
  const given = typeof seed === 'number' ? seed : typeof seed;
  throw new RangeError(
    `randomState: bad seed: got ${given}; a whole number from 0 to 4294967295 is needed`,
  );
}

const numpy: Method = {
  seed: begin,

  /**
   * Marsaglia's polar method, which makes two normals at a time.
   *
   *     (x1, x2)   uniform in the unit disc without its centre, by rejection from the square
   *     r2         x1^2 + x2^2
   *     f          sqrt(-2 log(r2) / r2)
   *
   * As in NumPy, f x2 is returned first, and f x1 is kept for the next call.
   *
   * @see legacy_gauss in https://github.com/numpy/numpy/blob/v1.24.2/numpy/random/src/legacy/legacy-distributions.c
   */
  standardNormal(source) {
    const kept = source.keptNormal;
    if (kept !== null) {
      source.keptNormal = null;
      return kept;
    }
    let x1: number;
    let x2: number;
    let r2: number;
    do {
      x1 = 2 * randomSample(source) - 1;
      x2 = 2 * randomSample(source) - 1;
      r2 = x1 * x1 + x2 * x2;
    } while (r2 >= 1 || r2 === 0);
    const f = Math.sqrt((-2 * log(r2)) / r2);
    source.keptNormal = f * x1;
    return f * x2;
  },

  /**
   * Masked rejection: take as many bits as n - 1 has, and take anew as long as they say more.
   *
   * Up to n = 2^32 each attempt takes one word, beyond it two, the upper one first; where n is 1
   * there is nothing to choose, and no word is taken. Many numbers are drawn like one.
   *
   * @see random_bounded_uint64_fill in https://github.com/numpy/numpy/blob/v1.24.2/numpy/random/src/distributions/distributions.c
   */
  below({ words }, n) {
    const max = n - 1;
    if (max === 0) return 0;
    const upper = Math.floor(max / 4294967296);
    let value: number;
    if (upper === 0) {
      const mask = maskFor(max);
      do value = (words.next() & mask) >>> 0;
      while (value > max);
    } else {
      const mask = maskFor(upper);
      do value = (words.next() & mask) * 4294967296 + (words.next() >>> 0);
      while (value > max);
    }
    return value;
  },
};

/** As many ones as `max` has binary digits; max: 1 to 2^32 - 1. */
function maskFor(max: number): number {
  return -1 >>> Math.clz32(max);
}
