export function outputGradient(y: number, t: number, h: number): number {
  return (y - t) * (y * (1 - y)) * h;
}
