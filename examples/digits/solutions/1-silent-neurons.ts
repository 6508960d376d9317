export function slope(y: number): number {
  return y > 0 ? 1 : 0;
}
