import type { Source } from './source.ts';

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

/** low + (high - low) u */
export function uniform(source: Source, low: number, high: number): number {
  return low + (high - low) * randomSample(source);
}

/** @throws {RangeError} if low > high, or low, high or their distance is not finite */
export function checkBounds(caller: string, low: number, high: number): void {
  // The distance is finite only if both ends are.
  if (!Number.isFinite(high - low) || low > high) {
    throw new RangeError(
      `${caller}: bad bounds: got ${low} and ${high}; low, high and high - low must be finite, and low at most high`,
    );
  }
}
