import { pythonRandom } from './python-random.ts';
import { randomState } from './random-state.ts';

/** The generators there are, by name: so data can say which one is meant. */
export const generators: {
  readonly numpy: typeof randomState;
  readonly python: typeof pythonRandom;
} = Object.freeze({ numpy: randomState, python: pythonRandom });

export type GeneratorName = keyof typeof generators;
