/**
 * table[i], for a hot path.
 *
 * V8 takes a parameter that nothing assigns to for a constant. A module's own `const` is one too, but not
 * when another module imports it, nor when a bundler has turned it into `var`: then `exp` takes 1.5
 * times as long. For the same reason numbers stand in the functions that need them.
 */
export function reader(table: Float64Array): (i: number) => number {
  return (i) => table[i];
}
