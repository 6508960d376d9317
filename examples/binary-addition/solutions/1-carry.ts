/** Two of three are enough for 20, one is not: the line lies at 15. */
export function carry(): readonly [u: number, v: number, w: number, k: number] {
  return [10, 10, 10, -15];
}
