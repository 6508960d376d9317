export function and(): readonly [u: number, v: number, c: number] {
  return [10, 10, -15];
}
