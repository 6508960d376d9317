import { checkBounds, checkNormal, checkRange } from './checks.ts';
import type { Draw, Rng, Shuffleable } from './rng.ts';
import { restore, save } from './saved-state.ts';
import { type Method, randomSample, type Source } from './source.ts';

/** The draws that a generator makes from its source, by its method. */
export function drawsFrom(source: Source, method: Method): Rng {
  const uniform = (low: number, high: number): number => low + (high - low) * randomSample(source);
  const normal = (mean: number, standardDeviation: number): number =>
    mean + standardDeviation * method.standardNormal(source);
  const randint = (low: number, high: number): number => low + method.below(source, high - low);
  const shuffle = <T>(values: Shuffleable<T>): void => {
    for (let i = values.length - 1; i > 0; i--) {
      const j = method.below(source, i + 1);
      const value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  };
  const skipSamples = (count: number): void => {
    source.words.skip(2 * count);
  };
  const skipNormals = (count: number): void => {
    for (let i = 0; i < count; i++) method.standardNormal(source);
  };
  const skipped: Record<Draw, (count: number, low: number, high: number) => void> = {
    randomSample: skipSamples,
    uniform: skipSamples,
    standardNormal: skipNormals,
    normal: skipNormals,
    randint(count, low, high) {
      for (let i = 0; i < count; i++) randint(low, high);
    },
  };

  const rng: Rng = {
    randomSample: () => randomSample(source),
    uniform(low, high) {
      checkBounds('uniform', low, high);
      return uniform(low, high);
    },
    standardNormal: () => method.standardNormal(source),
    normal(mean = 0, standardDeviation = 1) {
      checkNormal('normal', mean, standardDeviation);
      return normal(mean, standardDeviation);
    },
    randint(low, high) {
      checkRange('randint', low, high);
      return randint(low, high);
    },
    permutation(n) {
      if (!Number.isInteger(n) || n < 0 || n > 2147483647) {
        throw new RangeError(
          `permutation: bad length: got ${n}; a whole number from 0 to 2147483647 is needed`,
        );
      }
      const values = Int32Array.from({ length: n }, (_, i) => i);
      shuffle(values);
      return values;
    },
    shuffle(values) {
      if (Object.isFrozen(values)) {
        throw new TypeError(
          `shuffle: values are frozen: got ${values.length} that cannot be moved; pass a copy`,
        );
      }
      shuffle(values);
    },
    fillWith(data, draw) {
      for (let i = 0; i < data.length; i++) data[i] = draw(rng);
    },
    fillUniform(data, low, high) {
      checkBounds('fillUniform', low, high);
      rng.fillWith(data, () => uniform(low, high));
    },
    fillNormal(data, mean = 0, standardDeviation = 1) {
      checkNormal('fillNormal', mean, standardDeviation);
      rng.fillWith(data, () => normal(mean, standardDeviation));
    },
    fillRandint(data, low, high) {
      checkRange('fillRandint', low, high);
      rng.fillWith(data, () => randint(low, high));
    },
    skip(draw: Draw, count: number, low: number = NaN, high: number = NaN) {
      if (!Object.hasOwn(skipped, draw)) {
        throw new RangeError(
          `skip: unknown draw: got ${draw}; one of ${Object.keys(skipped).join(', ')} is needed`,
        );
      }
      if (!Number.isSafeInteger(count) || count < 0) {
        throw new RangeError(
          `skip: bad count: got ${count}; a whole number of at least 0 is needed`,
        );
      }
      if (draw === 'randint') checkRange('skip', low, high);
      skipped[draw](count, low, high);
    },
    reseed(seed) {
      method.seed(source.words, seed);
      source.keptNormal = null;
    },
    clone: () => drawsFrom(restore('clone', save(source)), method),
    state: () => save(source),
  };
  return Object.freeze(rng);
}
