/**
 * Rows as aligned columns, two spaces apart, indented by two.
 *
 * @param align One letter a column: `l` for text, `r` for numbers.
 */
export function table(rows: readonly (readonly string[])[], align: string): string[] {
  const widths = align
    .split('')
    .map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  return rows.map((cells) => {
    const padded = cells.map((cell, column) =>
      align[column] === 'r' ? cell.padStart(widths[column]) : cell.padEnd(widths[column]),
    );
    return `  ${padded.join('  ').trimEnd()}`;
  });
}
