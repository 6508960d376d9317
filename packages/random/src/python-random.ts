import { cos, log, sin } from '@retrace/elementary';
import { checkNormal, checkRange } from './checks.ts';
import { drawsFrom } from './draws.ts';
import { type MersenneTwister, mersenneTwister } from './mersenne-twister.ts';
import type { Rng } from './rng.ts';
import { restore, type SavedState } from './saved-state.ts';
import { type Method, randomSample, type Seed, type Source } from './source.ts';

/**
 * Python's generator, `random.seed(n)` and the functions of the module `random`, bit for bit.
 *
 * The draws that every generator has are here too: `randomSample` is `random`, `normal` is `gauss`,
 * `randint` is `randrange` - so without its upper bound, unlike Python's `randint` -, and
 * `permutation(n)` is the shuffled `list(range(n))`.
 *
 * One reservation: `gauss` needs a logarithm, a sine and a cosine. Here they are correctly rounded;
 * Python takes them from the C library of the machine, which may round them the other way. Of the
 * first 200,000 normals of seed 1, 311 differ for this reason from those of Python 3.11 with
 * glibc 2.36, by a last bit or two.
 */
export interface PythonRandom extends Rng {
  /** Uniform in [0, 1). */
  random(): number;

  /**
   * A whole number from low to high - 1.
   *
   * @throws {RangeError} if low or high is not a safe integer, or high - low is not one of at least 1
   */
  randrange(low: number, high: number): number;

  /**
   * One of the values, each as likely as the others.
   *
   * @throws {RangeError} if there are none
   */
  choice<T>(values: ArrayLike<T>): T;

  /**
   * Normal; without arguments of mean 0 and standard deviation 1.
   *
   * @throws {RangeError} if an argument is not finite, or the standard deviation is negative
   */
  gauss(mean?: number, standardDeviation?: number): number;
}

/**
 * A new generator; equal seeds give equal draws. A bigint is a seed of any size.
 *
 * Python also takes a negative seed, as its absolute value: write that one.
 *
 * @throws {RangeError} if the seed is not a safe integer or bigint of at least 0
 * @see random_seed in https://github.com/python/cpython/blob/v3.11.7/Modules/_randommodule.c
 */
export function pythonRandom(seed: number | bigint): PythonRandom {
  const words = mersenneTwister();
  begin(words, seed);
  return drawing({ words, keptNormal: null });
}

/**
 * A generator that continues where another one stood when its state was saved.
 *
 * @throws {RangeError} if `state` is not one that `rng.state()` gives
 */
export function restorePythonRandom(state: SavedState): PythonRandom {
  return drawing(restore('restorePythonRandom', state));
}

function begin(words: MersenneTwister, seed: Seed | bigint): void {
  const isNumber = typeof seed === 'number' || typeof seed === 'bigint';
  if (isNumber && (typeof seed === 'bigint' || Number.isSafeInteger(seed)) && seed >= 0) {
    return words.seedByArray(digits(BigInt(seed)));
  }
  const given = isNumber ? seed : typeof seed;
  throw new RangeError(
    `pythonRandom: bad seed: got ${given}; a whole number from 0 to 2^53 - 1, or a bigint of at least 0, is needed`,
  );
}

/** The digits of n to the base 2^32, the least first; of 0 one. */
function digits(n: bigint): number[] {
  const list = [];
  for (let rest = n; rest > 0n || list.length === 0; rest >>= 32n) {
    list.push(Number(rest & 0xffffffffn));
  }
  return list;
}

/** @see https://github.com/python/cpython/blob/v3.11.7/Lib/random.py */
function drawing(source: Source): PythonRandom {
  const rng = drawsFrom(source, python);
  return Object.freeze<PythonRandom>({
    ...rng,
    random: () => rng.randomSample(),
    randrange(low, high) {
      checkRange('randrange', low, high);
      return rng.randint(low, high);
    },
    choice(values) {
      if (values.length === 0) {
        throw new RangeError('choice: no values: got 0; at least one is needed');
      }
      return values[rng.randint(0, values.length)];
    },
    gauss(mean = 0, standardDeviation = 1) {
      checkNormal('gauss', mean, standardDeviation);
      return rng.normal(mean, standardDeviation);
    },
  });
}

const python: Method = {
  seed: begin,

  /**
   * The method of Box and Muller, which makes two normals at a time.
   *
   *     angle    2 pi u1
   *     radius   sqrt(-2 log(1 - u2))
   *
   * radius cos(angle) is returned first, and radius sin(angle) is kept for the next call.
   *
   * @see Random.gauss in https://github.com/python/cpython/blob/v3.11.7/Lib/random.py
   */
  standardNormal(source) {
    const kept = source.keptNormal;
    if (kept !== null) {
      source.keptNormal = null;
      return kept;
    }
    const angle = randomSample(source) * (2 * Math.PI);
    const radius = Math.sqrt(-2 * log(1 - randomSample(source)));
    source.keptNormal = sin(angle) * radius;
    return cos(angle) * radius;
  },

  /**
   * Rejection: take as many bits as n has, and take anew as long as they say n or more.
   *
   * @see Random._randbelow_with_getrandbits in https://github.com/python/cpython/blob/v3.11.7/Lib/random.py
   */
  below({ words }, n) {
    const upper = Math.floor(n / 4294967296);
    const bits = upper === 0 ? 32 - Math.clz32(n) : 64 - Math.clz32(upper);
    let value: number;
    do value = getrandbits(words, bits);
    while (value >= n);
    return value;
  },
};

/**
 * A whole number of so many bits, 1 to 53: of one word the upper bits, of two the lower one first.
 *
 * @see _random_Random_getrandbits_impl in https://github.com/python/cpython/blob/v3.11.7/Modules/_randommodule.c
 */
function getrandbits(words: MersenneTwister, bits: number): number {
  if (bits <= 32) return words.next() >>> (32 - bits);
  const lower = words.next() >>> 0;
  return (words.next() >>> (64 - bits)) * 4294967296 + lower;
}
