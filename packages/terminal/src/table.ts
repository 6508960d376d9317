import { columnsOf } from './columns-of.ts';

/**
 * Rows as aligned columns, two spaces apart, indented by two.
 *
 * @param align One letter per column: `l` for text, `r` for numbers.
 */
export function table(rows: readonly (readonly string[])[], align: string): string[] {
  const widths = align
    .split('')
    .map((_, column) => Math.max(...rows.map((cells) => columnsOf(cells[column]))));
  return rows.map((cells) => {
    const padded = cells.map((cell, column) => {
      const space = ' '.repeat(widths[column] - columnsOf(cell));
      return align[column] === 'r' ? space + cell : cell + space;
    });
    return `  ${padded.join('  ').trimEnd()}`;
  });
}
