import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeds } from './arbitraries.ts';
import { randomState } from './random-state.ts';

describe('rng.standardNormal()', () => {
  it('draws what np.random.randn draws after np.random.seed(0)', () => {
    const rng = randomState(0);
    const draws = Array.from({ length: 5 }, () => rng.standardNormal().toFixed(8));
    expect(draws).toEqual(['1.76405235', '0.40015721', '0.97873798', '2.24089320', '1.86755799']);
  });

  it('makes two at a time: every second call leaves the words alone', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const rng = randomState(seed);
        rng.standardNormal();
        const { words, keptNormal } = rng.state();
        expect(rng.standardNormal()).toBe(keptNormal);
        expect(rng.state()).toEqual({ words, keptNormal: null });
      }),
    );
  });
});

describe('rng.normal(mean, standardDeviation)', () => {
  it('is mean + standardDeviation * standardNormal()', () => {
    fc.assert(
      fc.property(seeds, fc.integer(), fc.nat(), (seed, mean, deviation) => {
        const z = randomState(seed).standardNormal();
        expect(randomState(seed).normal(mean, deviation)).toBe(mean + deviation * z);
      }),
    );
  });

  it('is standardNormal() without arguments', () => {
    expect(randomState(3).normal()).toBe(randomState(3).standardNormal());
  });
});
