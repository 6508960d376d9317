/** What a line may be long, and a screen high. */
export const screenWidth = 80;
export const screenHeight = 24;

/** Rows as aligned columns, two spaces apart, indented by two; all but the first column to the left. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  return rows.map((cells) => {
    const padded = cells.map((cell, i) =>
      i === 0 ? cell.padStart(widths[i]) : cell.padEnd(widths[i]),
    );
    return `  ${padded.join('  ').trimEnd()}`;
  });
}

/** A text in lines of at most 80 columns, broken between words; all but the first are indented. */
export function wrap(text: string, indent: string): string[] {
  const [first = '', ...words] = text.trimStart().split(' ');
  const lines = [text.slice(0, text.length - text.trimStart().length) + first];
  for (const word of words) {
    const longer = `${lines[lines.length - 1]} ${word}`;
    if (longer.length <= screenWidth) lines[lines.length - 1] = longer;
    else lines.push(indent + word);
  }
  return lines;
}
