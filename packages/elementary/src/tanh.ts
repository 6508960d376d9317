export function tanh(x: number): number {
  return Math.tanh(x);
}
/** y_i = tanh(x_i) */
export function tanhInto(x: Float64Array, y: Float64Array): void {
  for (let i = 0; i < x.length; i++) y[i] = tanh(x[i]);
}
