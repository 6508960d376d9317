export function gradient(x: readonly number[], e: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += e[i] * x[i];
  return sum / x.length;
}
