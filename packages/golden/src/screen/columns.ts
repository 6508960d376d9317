/** What a line may be long, and a screen high. */
export const screenWidth = 80;
export const screenHeight = 24;

/** Rows as aligned columns, two spaces apart, indented by two; all but the first column to the left. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map((cells) => columnsOf(cells[column]))),
  );
  return rows.map((cells) => {
    const padded = cells.map((cell, i) => {
      const room = ' '.repeat(widths[i] - columnsOf(cell));
      return i === 0 ? room + cell : cell + room;
    });
    return `  ${padded.join('  ').trimEnd()}`;
  });
}

/** How many columns a text takes on a screen: what is Chinese takes two. */
export function columnsOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (isWide.test(letter) ? 2 : 1), 0);
}

const isWide = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/u;

/**
 * A text in lines of at most 80 columns, broken between words and between Chinese characters, but before no
 * mark that ends a clause; all but the first are indented.
 */
export function wrap(text: string, indent: string): string[] {
  const lines = [''];
  for (const part of text.match(/\p{Script=Han}[，。；：、）]*|[^\s\p{Script=Han}]+|\s+/gu) ?? []) {
    const last = lines[lines.length - 1];
    const isFull = columnsOf((last + part).trimEnd()) > screenWidth && last.trim() !== '';
    if (isFull) lines.push(indent + part.trimStart());
    else lines[lines.length - 1] = last + part;
  }
  return lines.map((line) => line.trimEnd());
}
