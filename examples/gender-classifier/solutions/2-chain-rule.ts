export function derivative(x: number, h: number, w2: number, y: number, t: number): number {
  const dy = 2 * (y - t);
  const dz2 = dy * y * (1 - y);
  const dh = dz2 * w2;
  const dz1 = dh * h * (1 - h);
  return dz1 * x;
}
