export { linearDecay } from './linear-decay.ts';
