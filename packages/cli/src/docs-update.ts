import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { documents } from './documents/documents.ts';
import { format } from './documents/format.ts';
import { readDocument } from './documents/markdown.ts';
import { refill } from './documents/refill.ts';
import {
  isBegun,
  lineMissing,
  outputOf,
  type ShownOutput,
  shownOutputs,
  timeless,
} from './documents/shown-output.ts';
import { parseOptions } from './options.ts';
import { count } from './show-program.ts';
import type { Streams } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const help = `pnpm run docs:update              runs what the documents show, and writes what it prints
pnpm run docs:update README.md    in one document, or several
`;

/** `pnpm run docs:update`. Exit code 1 if an output has changed so much that somebody has to choose. */
export function docsUpdate(args: readonly string[], { stdout }: Streams, root: string): number {
  const { values, positionals } = parseOptions(args, { help: { type: 'boolean', short: 'h' } });
  if (values.help) {
    stdout.write(help);
    return 0;
  }
  const known = documents(root);
  const stranger = positionals.find((path) => !known.includes(path));
  if (stranger !== undefined) {
    const wrong = existsSync(root + stranger)
      ? 'is no document that shows outputs'
      : 'is not there';
    throw new UsageError(`${stranger} ${wrong}; choose from ${known.join(', ')}`);
  }
  const chosen = positionals.length > 0 ? positionals : known;
  const before = chosen.map((path) => readFileSync(root + path, 'utf8'));
  const left: string[] = [];
  for (const [i, path] of chosen.entries()) {
    const { text, open } = updated(before[i]);
    if (text !== before[i]) writeFileSync(root + path, text);
    left.push(
      ...open.map(
        ({ typed, code }) =>
          `by hand: ${path}:${code.line}: nothing that \`${typed}\` prints is like what is shown; choose its lines`,
      ),
    );
  }
  format(chosen, root);
  const changed = chosen.filter((path, i) => readFileSync(root + path, 'utf8') !== before[i]);
  stdout.write(
    [
      ...changed.map((path) => `written: ${path}`),
      ...left,
      `${count(chosen.length, 'document')}, ${changed.length} changed`,
      '',
    ].join('\n'),
  );
  return left.length === 0 ? 0 : 1;
}

/** The document with each output that has changed as it is now, but for those still open. */
function updated(text: string): { text: string; open: ShownOutput[] } {
  let result = text;
  const open: ShownOutput[] = [];
  // From the end, so that what is written does not move what is still to be.
  for (const shown of shownOutputs(readDocument(text)).toReversed()) {
    const { typed, lines, code } = shown;
    const output = outputOf(typed);
    if (!output || isBegun(shown, output) || lineMissing(lines, output) === undefined) continue;
    const refilled = refill(lines, output);
    if (!refilled) {
      open.unshift(shown);
      continue;
    }
    const block = text.slice(code.start, code.end).split('\n');
    const indent = /^ */.exec(block[1])?.[0] ?? '';
    const inside = refilled
      .map((line) => lines.find((other) => timeless(other) === timeless(line)) ?? line)
      .map((line) => (line === '' ? '' : indent + line));
    const filled = [...block.slice(0, 2), ...inside, ...block.slice(-1)].join('\n');
    result = result.slice(0, code.start) + filled + result.slice(code.end);
  }
  return { text: result, open };
}
