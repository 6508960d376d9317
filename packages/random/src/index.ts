export { type RandomState, randomState, restoreRandomState } from './random-state.ts';
export type { SavedState } from './saved-state.ts';
