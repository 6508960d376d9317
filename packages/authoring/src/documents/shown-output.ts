import type { Text } from '@retrace/lesson';
import type { Code, Document } from './markdown.ts';

/** A command in a document, `$ pnpm run example xor`, and what the document says that it prints. */
export interface ShownOutput {
  readonly typed: string;
  /** `...` stands for any lines that are left out. */
  readonly lines: readonly string[];
  /** The block that shows it. */
  readonly code: Code;
}

/** The blocks of a document that begin with a command and go on with what it prints. */
export function shownOutputs({ codes }: Document): ShownOutput[] {
  return codes.flatMap((code) => {
    const { language, text } = code;
    const [first, ...lines] = text.split('\n');
    if (language !== 'console' || !first.startsWith('$ ') || lines.length === 0) return [];
    return [{ typed: first.slice(2), lines, code }];
  });
}

/** What a command prints, line by line, or why nothing that it prints can be shown, and what to do. */
export type Output =
  | { readonly lines: readonly string[] }
  | { readonly why: Text; readonly fix: Text };

/** Whether it is an exercise that somebody has begun: then other words are right, too. */
export function isBegun({ typed }: ShownOutput, output: readonly string[]): boolean {
  return (
    /(?:pnpm run|retrace\.mjs) exercise/.test(typed) &&
    output.some((line) => /^ {2}[✓✗]/.test(line))
  );
}

/** The time that a training takes is the one thing that differs from run to run. */
export function timeless(line: string): string {
  return line.replaceAll(/(?<=trained in |训练用时 |^ +)\d+\.\d\d (?:s|秒)/g, '');
}

/**
 * The first line shown that the output has not in its place; undefined if all are there. Without a
 * `...` before or behind them, the lines shown are the first or the last ones.
 */
export function lineMissing(
  shown: readonly string[],
  output: readonly string[],
): string | undefined {
  const printed = output.map(timeless);
  const parts = splitAtGaps(shown.map(timeless));
  let at = 0;
  for (const [i, part] of parts.entries()) {
    const latest = printed.length - part.length;
    const from = i === parts.length - 1 && i > 0 && part.length > 0 ? Math.max(at, latest) : at;
    const to = i === 0 ? 0 : latest;
    let longest = 0;
    let start = from;
    while (longest < part.length) {
      if (start > to) return part[longest];
      longest = Math.max(longest, sameLines(part, printed, start));
      if (longest < part.length) start++;
    }
    at = start + part.length;
  }
  const isOpen = parts.length > 1 && parts.at(-1)?.length === 0;
  return isOpen || at === printed.length ? undefined : printed[at];
}

/** Lines before the first `...`, between each two, and behind the last; those may be none. */
export function splitAtGaps(lines: readonly string[]): string[][] {
  const parts: string[][] = [[]];
  for (const line of lines) {
    if (line === '...') parts.push([]);
    else parts[parts.length - 1].push(line);
  }
  return parts;
}

/** How many lines of the part the output has from line `start` on. */
function sameLines(part: readonly string[], output: readonly string[], start: number): number {
  const different = part.findIndex((line, i) => line !== output[start + i]);
  return different === -1 ? part.length : different;
}
