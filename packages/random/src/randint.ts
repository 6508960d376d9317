import type { Source } from './source.ts';

/**
 * A whole number from low to high - 1, each as likely as the others.
 *
 * @throws {RangeError} if low or high is not a safe integer, or high - low is not one of at least 1
 */
export function randint(source: Source, low: number, high: number): number {
  const whole = Number.isSafeInteger(low) && Number.isSafeInteger(high);
  if (!whole || !Number.isSafeInteger(high - low) || low >= high) {
    throw new RangeError(
      `randint: bad range: got ${low} to ${high}; both must be safe integers, and high above low by 1 to 2^53 - 1`,
    );
  }
  return low + upTo(source, high - low - 1);
}

/**
 * A whole number from 0 to max, both included, by masked rejection: take as many bits as max
 * has, and take anew as long as they say more than max.
 *
 * Up to 2^32 - 1 each attempt takes one word, beyond it two, the upper one first; where max is 0
 * there is nothing to choose, and no word is taken.
 *
 * @see random_bounded_uint64_fill in https://github.com/numpy/numpy/blob/v1.24.2/numpy/random/src/distributions/distributions.c
 */
export function upTo({ words }: Source, max: number): number {
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
}

/** As many ones as `max` has binary digits; max: 1 to 2^32 - 1. */
function maskFor(max: number): number {
  return -1 >>> Math.clz32(max);
}
