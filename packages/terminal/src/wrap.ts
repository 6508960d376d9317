import { columnsOf, wide } from './columns-of.ts';

/**
 * A text in lines of at most `width` columns, each line indented. It is broken at spaces, and beside
 * wide characters, but before no mark that ends a clause. A longer word stands alone.
 *
 * @param first What the first line begins with, where that is something else.
 */
export function wrap(text: string, indent: string, width = 80, first: string = indent): string[] {
  const lines: string[] = [];
  for (const part of text.match(parts) ?? ['']) {
    const longer = (lines.at(-1) ?? first) + part;
    if (lines.length > 0 && columnsOf(longer.trimEnd()) > width)
      lines.push(indent + part.trimStart());
    else lines[Math.max(lines.length - 1, 0)] = longer;
  }
  return lines.map((line) => line.trimEnd());
}

const closing = '[\\p{Pe}\\p{Pf}、。，．：；！？…]*';
/** What stays together: a wide character, or a word, with the marks and spaces that follow it. */
const parts = new RegExp(
  `(?:\\p{Ps}*(?:${wide.source})|(?:(?!${wide.source})\\S)+)${closing} *| +`,
  'gu',
);
