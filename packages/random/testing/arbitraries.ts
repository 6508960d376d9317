import fc from 'fast-check';
import type { Rng } from '../src/rng.ts';

/** Any seed that every generator takes. */
export const seeds: fc.Arbitrary<number> = fc.integer({ min: 0, max: 4294967295 });

/** One call on a generator: what it gave. */
export type Call = (rng: Rng) => unknown;

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
  fc.nat(50).map<Call>((n) => (rng) => {
    const data = new Float64Array(n);
    rng.fillNormal(data);
    return data;
  }),
  fc.nat(700).map<Call>((n) => (rng) => rng.skip('randomSample', n)),
);
