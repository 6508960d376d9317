import { columnsOf } from './columns-of.ts';
import { wrap } from './wrap.ts';

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

/**
 * The same where it fits into lines of this width. Where it does not, each row is a few lines: its first
 * cell, and below it the others behind the words of the header, without those that are empty.
 */
export function tableOrList(
  rows: readonly (readonly string[])[],
  align: string,
  width: number,
): string[] {
  const lines = table(rows, align);
  if (lines.every((line) => columnsOf(line) <= width)) return lines;
  const [[, ...header], ...others] = rows;
  return others.flatMap(([name, ...cells]) => [
    `  ${name}`,
    ...wrap(
      cells.flatMap((cell, i) => (cell === '' ? [] : [`${header[i]} ${cell}`])).join(' · '),
      '    ',
      width,
    ),
  ]);
}
