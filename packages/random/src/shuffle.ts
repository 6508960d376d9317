import { upTo } from './randint.ts';
import type { Source } from './source.ts';

/** An array or a typed array: something whose values can change places. */
export interface Shuffleable<T> {
  readonly length: number;
  [index: number]: T;
}

/**
 * Brings the values into a random order, in place, by the method of Fisher and Yates: from the
 * last place down to the second, each receives one of the values up to and including its own.
 *
 * @throws {TypeError} if the values are frozen
 */
export function shuffle<T>(source: Source, values: Shuffleable<T>): void {
  if (Object.isFrozen(values)) {
    throw new TypeError(
      `shuffle: values are frozen: got ${values.length} that cannot be moved; pass a copy`,
    );
  }
  for (let i = values.length - 1; i > 0; i--) {
    const j = upTo(source, i);
    const value = values[i];
    values[i] = values[j];
    values[j] = value;
  }
}

/**
 * The numbers 0 .. n-1 in a random order: those that `shuffle` would give them.
 *
 * @throws {RangeError} if n is not a whole number from 0 to 2^31 - 1
 */
export function permutation(source: Source, n: number): Int32Array {
  if (!Number.isInteger(n) || n < 0 || n > 2147483647) {
    throw new RangeError(
      `permutation: bad length: got ${n}; a whole number from 0 to 2147483647 is needed`,
    );
  }
  const values = Int32Array.from({ length: n }, (_, i) => i);
  shuffle(source, values);
  return values;
}
