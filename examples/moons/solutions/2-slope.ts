export function hingeSlope(y: number, t: number): number {
  return 1 - t * y > 0 ? -t : 0;
}
