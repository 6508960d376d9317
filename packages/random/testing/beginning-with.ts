import { randomState } from '../src/random-state.ts';
import type { SavedState } from '../src/saved-state.ts';

/**
 * Words of a saved state that tempering turns into 0, 1, 2^31 and 2^32 - 1, which is what is drawn.
 *
 * Tempering is an invertible mixing of bits, so every draw, however rare, has words that bring it about.
 */
export const tempersTo = { zero: 0, one: 270681289, topBit: 2148540932, ones: 316513203 } as const;

/** A state whose next words are these, and then those of seed 1. */
export function beginningWith(...first: readonly number[]): SavedState {
  const { words } = randomState(1).state();
  return { words: [...first, ...words.slice(first.length)], keptNormal: null };
}
