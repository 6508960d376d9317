import { mersenneTwister } from './mersenne-twister.ts';
import type { Source } from './source.ts';
import { firstBad } from './word.ts';

/**
 * Where a generator stands, as plain data: `JSON.stringify` and back loses nothing.
 *
 * NumPy continues from it after `np.random.set_state(('MT19937', words, 0, 0, 0.0))`, or with
 * `1, keptNormal` at the end if there is one; Python after
 * `random.setstate((3, (*words, 0), keptNormal))`, with None for null.
 */
export interface SavedState {
  /** The next 624 words of the Mersenne Twister, before they are tempered; each 0 to 2^32 - 1. */
  readonly words: readonly number[];
  /** The normal that the next `standardNormal` returns; null if it will make a new pair. */
  readonly keptNormal: number | null;
}

/** What `source` will go on with. */
export function save({ words, keptNormal }: Source): SavedState {
  return { words: words.ahead(), keptNormal };
}

/** @throws {RangeError} if the state is not one that `save` gives */
export function restore(caller: string, state: SavedState): Source {
  const { words, keptNormal }: SavedState = Object(state); // of null too: nothing may be stored
  const bad = badIn(words);
  if (bad !== undefined) {
    throw new RangeError(
      `${caller}: bad words: got ${bad}; 624 whole numbers from 0 to 4294967295, not all of them 0, are needed`,
    );
  }
  if (keptNormal !== null && !Number.isFinite(keptNormal)) {
    throw new RangeError(
      `${caller}: bad keptNormal: got ${keptNormal}; a finite number or null is needed`,
    );
  }
  const twister = mersenneTwister();
  twister.goOnWith(words);
  return { words: twister, keptNormal };
}

function badIn(words: unknown): string | undefined {
  if (!Array.isArray(words)) return typeof words;
  const useless = words.length !== 624 || isStuck(words);
  return firstBad(words) ?? (useless ? `${words.length} words` : undefined);
}

/** From zeros the Mersenne Twister makes zeros for ever; of the first word only the top bit counts. */
function isStuck(words: readonly number[]): boolean {
  return words[0] < 2147483648 && words.every((word, i) => i === 0 || word === 0);
}
