import fc from 'fast-check';
import { randomState, type RandomState, restoreRandomState } from './random-state.ts';

/** Any seed. */
export const seeds: fc.Arbitrary<number> = fc.integer({ min: 0, max: 4294967295 });

/**
 * Words of a saved state that tempering turns into 0, 1 and 2^31, which is what the generator gives.
 *
 * Tempering is an invertible mixing of bits, so every draw, however rare, has words that bring it about.
 */
export const tempersTo = { zero: 0, one: 270681289, topBit: 2148540932 } as const;

/** A generator whose next words are these, and then those of seed 1. */
export function beginningWith(...first: readonly number[]): RandomState {
  const { words } = randomState(1).state();
  return restoreRandomState({ words: [...first, ...words.slice(first.length)], keptNormal: null });
}

/** One call on a generator: what it gave. */
export type Call = (rng: RandomState) => unknown;

/** Any call. */
export const calls: fc.Arbitrary<Call> = fc.oneof(
  fc.constant<Call>((rng) => rng.randomSample()),
  fc.constant<Call>((rng) => rng.standardNormal()),
  fc.constant<Call>((rng) => rng.normal(3, 0.5)),
  fc.constant<Call>((rng) => rng.uniform(-1, 1)),
  fc.integer({ min: 1, max: 9007199254740991 }).map<Call>((n) => (rng) => rng.randint(0, n)),
  fc.nat(20).map<Call>((n) => (rng) => rng.permutation(n)),
  fc.array(fc.integer()).map<Call>((values) => (rng) => {
    const shuffled = [...values];
    rng.shuffle(shuffled);
    return shuffled;
  }),
  fc.nat(700).map<Call>((n) => (rng) => {
    const data = new Float64Array(n);
    rng.fillNormal(data);
    return data;
  }),
);
