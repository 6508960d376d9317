import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { documents } from './documents/documents.ts';
import { readDocument } from './documents/markdown.ts';
import { refill } from './documents/refill.ts';
import {
  isBegun,
  lineMissing,
  outputOf,
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

/** `pnpm run docs:update`. Touches nothing where nothing differs. */
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
  const changed = chosen.filter((path) => {
    const before = readFileSync(root + path, 'utf8');
    const after = updated(before);
    if (after !== before) writeFileSync(root + path, after);
    return after !== before;
  });
  stdout.write(
    [
      ...changed.map((path) => `written: ${path}`),
      `${count(chosen.length, 'document')}, ${changed.length} changed`,
      '',
    ].join('\n'),
  );
  return 0;
}

/** The document with each output that has changed as it is now. */
function updated(text: string): string {
  let result = text;
  // From the end, so that what is written does not move what is still to be.
  for (const shown of shownOutputs(readDocument(text)).toReversed()) {
    const { typed, lines, code } = shown;
    const output = outputOf(typed);
    if (!output || isBegun(shown, output) || lineMissing(lines, output) === undefined) continue;
    const block = text.slice(code.start, code.end).split('\n');
    const indent = /^ */.exec(block[1])?.[0] ?? '';
    const inside = refill(lines, output)
      .map((line) => lines.find((other) => timeless(other) === timeless(line)) ?? line)
      .map((line) => (line === '' ? '' : indent + line));
    const filled = [...block.slice(0, 2), ...inside, ...block.slice(-1)].join('\n');
    result = result.slice(0, code.start) + filled + result.slice(code.end);
  }
  return result;
}
