export { type NpyArray, readNpz, writeNpz } from './npz.ts';
export { weightsFromNpz, weightsToNpz } from './weights.ts';
