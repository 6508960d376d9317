/** The last place first, as the error comes back; another order would round otherwise. */
export function sharedGradient(x: readonly number[], dz: readonly number[]): number {
  let sum = 0;
  for (let t = x.length - 1; t >= 0; t--) sum += x[t] * dz[t];
  return sum;
}
