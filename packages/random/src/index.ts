export { type GeneratorName, generators } from './generators.ts';
export { type PythonRandom, pythonRandom, restorePythonRandom } from './python-random.ts';
export { type RandomState, randomState, restoreRandomState } from './random-state.ts';
export type { Draw, Rng } from './rng.ts';
export type { SavedState } from './saved-state.ts';
export type { Seed } from './source.ts';
