export function meanSquaredError(y: readonly number[], t: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < y.length; i++) sum += (y[i] - t[i]) * (y[i] - t[i]);
  return sum / y.length;
}
