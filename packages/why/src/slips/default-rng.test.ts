import { describe, expect, it } from 'vitest';
import { defaultRng } from './default-rng.ts';

describe('defaultRng(seed)', () => {
  // rng = np.random.default_rng(seed); rng.random(), rng.random(), rng.uniform(-1, 1), in NumPy 2.4
  it.each([
    [0, 0.6369616873214543, 0.2697867137638703, -0.9180529521276106],
    [1, 0.5118216247002567, 0.9504636963259353, -0.7116807745607325],
    [42, 0.7739560485559633, 0.4388784397520523, 0.7171958398227649],
  ])('draws as NumPy from seed %d', (seed, ...expected) => {
    const rng = defaultRng(seed);
    expect([rng.randomSample(), rng.randomSample(), rng.uniform(-1, 1)]).toEqual(expected);
  });
});
