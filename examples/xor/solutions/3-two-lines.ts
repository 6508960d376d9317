/** At least one: the line lies between 0 0 and the rest. */
export function hidden1(): readonly [u: number, v: number, c: number] {
  return [10, 10, -5];
}

/** Both: the line lies between 1 1 and the rest. */
export function hidden2(): readonly [u: number, v: number, c: number] {
  return [10, 10, -15];
}

/** At least one, but not both. */
export function output(): readonly [p: number, q: number, r: number] {
  return [10, -10, -5];
}
