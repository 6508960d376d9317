import type { Json } from './exact-json.ts';

/**
 * What a layer, a loss, an optimizer and the like have in common: they say what they are, and all that
 * they depend on. Two of the same name and the same options do the same.
 */
export interface Named {
  /** The name of the function that makes it: `dense`, `gradientDescent`. */
  readonly name: string;
  /** Plain data, from which that function makes it anew. */
  readonly options: Options;
}

/** Plain data by name; a part that is described in the same way, such as a schedule, may be among it. */
export type Options = Readonly<Record<string, Json | Named>>;

/** Freezes an object, and the plain data in it all the way down. */
export function deepFreeze<T extends object>(value: T): Readonly<T> {
  const members: unknown[] = Object.values(value);
  for (const member of members) {
    if (typeof member === 'object' && member !== null) deepFreeze(member);
  }
  return Object.freeze(value);
}

/**
 * Refuses options that nothing reads: a misspelt one would be left out in silence.
 *
 * @param unknown What is left of the options when all known ones are taken out.
 * @throws {RangeError} if anything is
 */
export function checkUnknown(caller: string, unknown: object, known: string): void {
  const [stray] = Object.keys(unknown);
  if (stray !== undefined) {
    throw new RangeError(`${caller}: unknown option: got ${stray}; known: ${known}`);
  }
}

/** @throws {RangeError} if an option is not a finite number within (0, limit) */
export function checkPositive(
  caller: string,
  option: string,
  value: number,
  limit: number = Infinity,
): void {
  if (!(Number.isFinite(value) && value > 0 && value < limit)) {
    throw new RangeError(
      `${caller}: bad ${option}: got ${value}; it must be a number ${limit === Infinity ? 'greater than 0' : `between 0 and ${limit}`}`,
    );
  }
}

/** @throws {RangeError} if an option is not a whole number of at least 1 */
export function checkSize(caller: string, option: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new RangeError(
      `${caller}: bad ${option}: got ${value}; it must be a whole number of at least 1`,
    );
  }
}
