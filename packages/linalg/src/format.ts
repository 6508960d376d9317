import { alignedNumbers } from './format-numbers.ts';
import { checkData, type Matrix } from './matrix.ts';

/** NumPy's default print options: characters in a line, values printed in full, values kept at an edge. */
const LINE_WIDTH = 75;
const THRESHOLD = 1000;
const EDGE_ITEMS = 3;

/** What stands before the first number of a line: the two opening brackets, or as many spaces. */
const INDENT = '  ';

/**
 * A matrix as text, to the character as NumPy 1.24 prints a 2-D array: `print(a)`.
 *
 *     [[10.08740896]
 *      [-0.20695366]
 *      [-4.83757835]]
 *
 * At most 8 digits after the point; rows longer than 75 characters go on in the next line; of more
 * than 1000 values only the first and last three rows and columns are shown. The lines may end in
 * spaces.
 *
 * @see https://numpy.org/doc/stable/reference/generated/numpy.array2string.html
 */
export function formatMatrix(a: Matrix): string {
  checkData('formatMatrix', 'a', a);
  const isLarge = a.data.length > THRESHOLD;
  const rows = shown(a.rows, isLarge);
  const cols = shown(a.cols, isLarge);
  const texts = alignedNumbers(rows.flatMap((i) => cols.map((j) => a.data[i * a.cols + j])));
  const lines = rows.map((_, at) => {
    const words = texts.slice(at * cols.length, (at + 1) * cols.length);
    return formatRow(withDots(words, a.cols));
  });
  return `[${withDots(lines, a.rows).join('\n ')}]`;
}

/** The places of the rows or columns that are printed, out of `size`. */
function shown(size: number, isLarge: boolean): number[] {
  const places = Array.from({ length: size }, (_, i) => i);
  if (!isLarge || size <= 2 * EDGE_ITEMS) return places;
  return [...places.slice(0, EDGE_ITEMS), ...places.slice(-EDGE_ITEMS)];
}

/** The texts with `...` in the middle, where they stand for more than they are. */
function withDots(texts: readonly string[], size: number): readonly string[] {
  if (texts.length === size) return texts;
  return [...texts.slice(0, EDGE_ITEMS), '...', ...texts.slice(EDGE_ITEMS)];
}

/** One row in brackets, broken before a word that would leave no room for the two that close. */
function formatRow(words: readonly string[]): string {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const room = LINE_WIDTH - INDENT.length - ']]'.length;
    if (line !== '' && line.length + word.length > room) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += `${word} `;
  }
  lines.push(line.slice(0, -1));
  return `[${lines.join(`\n${INDENT}`)}]`;
}
