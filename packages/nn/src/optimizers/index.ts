export { adam } from './adam.ts';
export { gradientDescent } from './gradient-descent.ts';
export { momentum } from './momentum.ts';
