export function slope(y: number): number {
  return y * (1 - y);
}
