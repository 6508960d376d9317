export function hiddenGradient(dz2: number, w2: number, h: number): number {
  const dh = dz2 * w2;
  return dh * (h * (1 - h));
}
