import { columnsOf } from './columns-of.ts';
import type { Stream } from './command.ts';
import { wrap } from './wrap.ts';

/**
 * A stream that breaks what is wider than its terminal between words, each line below its own beginning.
 * In a pipe all stays as it is, and so does a word that is wider than the terminal.
 */
export function folding(stream: Stream): Stream {
  return {
    get isTTY() {
      return stream.isTTY ?? false;
    },
    get columns() {
      return stream.columns ?? 80;
    },
    write: (text) =>
      stream.write(stream.isTTY && stream.columns ? fold(text, stream.columns) : text),
  };
}

/** Each line in as many lines as it takes. What a bar writes over itself is let be. */
export function fold(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (columnsOf(line) <= width || line.includes('\r')) return [line];
      const [indent] = /^ */.exec(line) ?? [''];
      // So deep that no room is left behind it: then not so deep.
      const own = indent.length > width / 3 ? '    ' : indent;
      return wrap(line.slice(indent.length), `${own}  `, width, own);
    })
    .join('\n');
}
