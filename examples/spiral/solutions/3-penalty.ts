export function penalty(lambda: number, weights: readonly number[]): number {
  let sum = 0;
  for (const weight of weights) sum += weight * weight;
  return 0.5 * lambda * sum;
}

export function penaltyGradient(lambda: number, weight: number): number {
  return lambda * weight;
}
