import { numbersAt, type Place } from './each.ts';
import type { Num, Writer } from './writer.ts';

/** Some samples, one per row, whose numbers are at hand; row by row. */
export interface Tile {
  readonly rows: number;
  readonly cols: number;
  readonly numbers: readonly Num[];
}

/** The tile whose numbers lie in memory, row by row. */
export function tileAt(from: Place, rows: number, cols: number): Tile {
  return { rows, cols, numbers: numbersAt(from, rows * cols) };
}

export function numberAt({ cols, numbers }: Tile, row: number, col: number): Num {
  return numbers[row * cols + col];
}

/** The numbers of one column, from the first row to the last. */
export function column(tile: Tile, col: number): Num[] {
  return Array.from({ length: tile.rows }, (_, row) => numberAt(tile, row, col));
}

/** Element by element, in the places of the first. */
export function elementwise(
  w: Writer,
  tiles: readonly [Tile, ...Tile[]],
  f: (...pairs: string[]) => string,
): Tile {
  const numbers = w.zip(
    tiles.map((tile) => tile.numbers),
    f,
  );
  return { ...tiles[0], numbers };
}

/** A parameter or its gradient, two numbers in each pair; the last pair may hold one number twice. */
export function numbersOf(pairs: readonly string[], length: number): Num[] {
  return Array.from({ length }, (_, i) => ({ pair: pairs[i >> 1], lane: i % 2 === 0 ? 0 : 1 }));
}
