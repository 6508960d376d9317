export function hiddenGradient(dz: readonly number[], w: readonly number[], h: number): number {
  const dh = dz[0] * w[0] + dz[1] * w[1];
  return dh * (h * (1 - h));
}
