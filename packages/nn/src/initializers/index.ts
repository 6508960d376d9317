export { given } from './given.ts';
export { normal } from './normal.ts';
export { glorot, he } from './scaled.ts';
export { uniform } from './uniform.ts';
