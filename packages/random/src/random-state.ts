import { mersenne } from 'pure-rand/generator/mersenne';
import { checkNormal, normal, standardNormal } from './normal.ts';
import { randint } from './randint.ts';
import { restore, save, type SavedState } from './saved-state.ts';
import { permutation, shuffle, type Shuffleable } from './shuffle.ts';
import type { Source } from './source.ts';
import { checkBounds, randomSample, uniform } from './uniform.ts';

/**
 * NumPy's legacy generator, `np.random.seed(s)` and the functions of `np.random`, bit for bit.
 *
 * One reservation: a normal needs a logarithm. Here it is correctly rounded; NumPy takes it from the
 * C library of the machine, which may round it the other way. Of the first 200,000 normals of seed 1,
 * 85 differ for this reason from those of NumPy 1.24 with glibc 2.36, by a last bit or two.
 *
 * Arguments are checked before anything is drawn: a call that rejects them leaves the generator,
 * and the memory it was to fill, as they were.
 */
export interface RandomState {
  /** Uniform in [0, 1); `np.random.random_sample()`, of which `rand` and `random` are other names. */
  randomSample(): number;

  /**
   * Uniform between low and high; high itself is only reached by rounding.
   *
   * @throws {RangeError} if low > high, or low, high or their distance is not finite
   */
  uniform(low: number, high: number): number;

  /** Normal with mean 0 and standard deviation 1; `np.random.standard_normal()`, also named `randn`. */
  standardNormal(): number;

  /**
   * Normal; without arguments of mean 0 and standard deviation 1.
   *
   * @throws {RangeError} if an argument is not finite, or the standard deviation is negative
   */
  normal(mean?: number, standardDeviation?: number): number;

  /**
   * A whole number from low to high - 1.
   *
   * @throws {RangeError} if low or high is not a safe integer, or high - low is not one of at least 1
   */
  randint(low: number, high: number): number;

  /**
   * The numbers 0 .. n-1 in a random order.
   *
   * @throws {RangeError} if n is not a whole number from 0 to 2^31 - 1
   */
  permutation(n: number): Int32Array;

  /**
   * Brings the values of an array or a typed array into a random order, in place.
   *
   * @throws {TypeError} if the values are frozen
   */
  shuffle<T>(values: Shuffleable<T>): void;

  /** Fills memory in ascending index - a matrix row by row - each value with a draw of its own. */
  fillWith(data: Float64Array, draw: (rng: RandomState) => number): void;

  /** `fillWith`, drawing `uniform(low, high)`. */
  fillUniform(data: Float64Array, low: number, high: number): void;

  /** `fillWith`, drawing `normal(mean, standardDeviation)`. */
  fillNormal(data: Float64Array, mean?: number, standardDeviation?: number): void;

  /** Where the generator stands; `restoreRandomState` continues from there. */
  state(): SavedState;
}

/**
 * A new generator; equal seeds give equal draws.
 *
 * @throws {RangeError} if the seed is not a whole number from 0 to 2^32 - 1
 */
export function randomState(seed: number): RandomState {
  if (!Number.isInteger(seed) || seed < 0 || seed > 4294967295) {
    const given = typeof seed === 'number' ? seed : typeof seed;
    throw new RangeError(
      `randomState: bad seed: got ${given}; a whole number from 0 to 4294967295 is needed`,
    );
  }
  return drawingFrom({ words: mersenne(seed), keptNormal: null });
}

/**
 * A generator that continues where another one stood when its state was saved.
 *
 * @throws {RangeError} if `state` is not one that `rng.state()` gives
 */
export function restoreRandomState(state: SavedState): RandomState {
  return drawingFrom(restore(state));
}

function drawingFrom(source: Source): RandomState {
  const rng: RandomState = {
    randomSample: () => randomSample(source),
    uniform(low, high) {
      checkBounds('uniform', low, high);
      return uniform(source, low, high);
    },
    standardNormal: () => standardNormal(source),
    normal(mean = 0, standardDeviation = 1) {
      checkNormal('normal', mean, standardDeviation);
      return normal(source, mean, standardDeviation);
    },
    randint: (low, high) => randint(source, low, high),
    permutation: (n) => permutation(source, n),
    shuffle: (values) => shuffle(source, values),
    fillWith(data, draw) {
      for (let i = 0; i < data.length; i++) data[i] = draw(rng);
    },
    fillUniform(data, low, high) {
      checkBounds('fillUniform', low, high);
      rng.fillWith(data, () => uniform(source, low, high));
    },
    fillNormal(data, mean = 0, standardDeviation = 1) {
      checkNormal('fillNormal', mean, standardDeviation);
      rng.fillWith(data, () => normal(source, mean, standardDeviation));
    },
    state: () => save(source),
  };
  return Object.freeze(rng);
}
