import fc from 'fast-check';
import { mersenne } from 'pure-rand/generator/mersenne';
import { expect, it } from 'vitest';
import { seeds } from '../testing/arbitraries.ts';
import { mersenneTwister } from './mersenne-twister.ts';

it('gives the words that pure-rand gives, from each seed in turn', () => {
  const words = mersenneTwister();
  fc.assert(
    fc.property(seeds, fc.nat(1500), (seed, count) => {
      words.seed(seed);
      const other = mersenne(seed);
      for (let i = 0; i < count; i++) expect(words.next()).toBe(other.next());
    }),
  );
});
