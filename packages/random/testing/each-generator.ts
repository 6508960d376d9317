import { type GeneratorName, generators } from '../src/generators.ts';
import { restorePythonRandom } from '../src/python-random.ts';
import { restoreRandomState } from '../src/random-state.ts';
import type { Rng } from '../src/rng.ts';
import type { SavedState } from '../src/saved-state.ts';

interface Generator {
  readonly seeded: (seed: number) => Rng;
  readonly restored: (state: SavedState) => Rng;
}

/** Each generator by its name; the type sees to it that none is left out. */
const all: Record<GeneratorName, Generator> = {
  numpy: { seeded: generators.numpy, restored: restoreRandomState },
  python: { seeded: generators.python, restored: restorePythonRandom },
};

export const eachGenerator: readonly (Generator & { readonly name: string })[] = Object.entries(
  all,
).map(([name, generator]) => ({ name, ...generator }));
