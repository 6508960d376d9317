export function hinge(y: number, t: number): number {
  return Math.max(0, 1 - t * y);
}
