import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
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
  const named = positionals.map((path) => relative(root, resolve(root, path)));
  const stranger = named.find((path) => !known.includes(path));
  if (stranger !== undefined) {
    const wrong = existsSync(root + stranger)
      ? 'is no document that shows outputs'
      : 'is not there';
    throw new UsageError(`${stranger} ${wrong}; choose from ${known.join(', ')}`);
  }
  const chosen = named.length > 0 ? named : known;
  const before = chosen.map((path) => readFileSync(root + path, 'utf8'));
  const left: string[] = [];
  for (const [i, path] of chosen.entries()) {
    const { text, open } = updated(before[i]);
    if (text !== before[i]) writeFileSync(root + path, text);
    left.push(
      ...open.map(
        ({ shown: { typed, code }, why }) => `by hand: ${path}:${code.line}: \`${typed}\`: ${why}`,
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

/** An output that somebody has to look at. */
interface Open {
  readonly shown: ShownOutput;
  readonly why: string;
}

/** The document with each output that has changed as it is now, but for those still open. */
function updated(before: string): { text: string; open: Open[] } {
  const original = before.replaceAll('\r\n', '\n');
  let text = original;
  const open: Open[] = [];
  // From the end, so that what is written does not move what is still to be.
  for (const shown of shownOutputs(readDocument(original)).toReversed()) {
    const { lines, code } = shown;
    const output = outputOf(shown);
    if ('why' in output) {
      open.unshift({ shown, why: output.why });
      continue;
    }
    if (isBegun(shown, output.lines) || lineMissing(lines, output.lines) === undefined) continue;
    const refilled = code.plain ? refill(lines, output.lines) : undefined;
    if (!refilled) {
      const why = code.plain
        ? 'nothing that it prints is like what is shown; choose its lines'
        : 'its block stands in a quotation, or between tabs; write its lines';
      open.unshift({ shown, why });
      continue;
    }
    const block = original.slice(code.start, code.end).split('\n');
    const indent = /^ */.exec(block[1])?.[0] ?? '';
    const inside = refilled
      .map((line) => lines.find((other) => timeless(other) === timeless(line)) ?? line)
      .map((line) => (line === '' ? '' : indent + line));
    const filled = [...block.slice(0, 2), ...inside, ...block.slice(-1)].join('\n');
    text = text.slice(0, code.start) + filled + text.slice(code.end);
  }
  return { text, open };
}
