import { exp } from './exp.ts';
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x));
}
export function sigmoidInto(x: Float64Array, y: Float64Array): void {
  for (let i = 0; i < x.length; i++) y[i] = 1 / (1 + exp(-x[i]));
}
