import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningWith, seeds, tempersTo } from './arbitraries.ts';
import { randomState } from './random-state.ts';

describe('rng.standardNormal()', () => {
  it('draws what np.random.randn draws after np.random.seed(0)', () => {
    const rng = randomState(0);
    const draws = Array.from({ length: 5 }, () => rng.standardNormal().toFixed(8));
    expect(draws).toEqual(['1.76405235', '0.40015721', '0.97873798', '2.24089320', '1.86755799']);
  });

  it('draws anew where the point is on the circle, or at its centre', () => {
    const rng = randomState(1);
    for (let i = 0; i < 2; i++) rng.randomSample(); // the four words that are replaced below
    const next = rng.standardNormal();
    // u = 0 and 1/2 make x1 = -1 and x2 = 0, of which r2 = 1; twice 1/2 makes r2 = 0
    const onCircle = beginningWith(
      tempersTo.zero,
      tempersTo.zero,
      tempersTo.topBit,
      tempersTo.zero,
    );
    const atCentre = beginningWith(
      tempersTo.topBit,
      tempersTo.zero,
      tempersTo.topBit,
      tempersTo.zero,
    );
    expect([onCircle.standardNormal(), atCentre.standardNormal()]).toEqual([next, next]);
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
