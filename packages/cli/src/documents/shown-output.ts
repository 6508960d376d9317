import { example } from '../example.ts';
import { exercise } from '../exercise.ts';
import { findSeed } from '../find-seed.ts';
import { golden } from '../golden.ts';
import type { Command } from '../main.ts';
import { report } from '../report.ts';
import { type } from '../typed.ts';
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

/** The commands whose output a document may show. `pnpm test` shows what it ends with. */
const commands: readonly (readonly [typed: string, command: Command])[] = [
  ['pnpm run example', example],
  ['pnpm run exercise', exercise],
  ['pnpm run find-seed', findSeed],
  ['pnpm run golden', golden],
  ['pnpm test', report],
];

/** What a command prints, line by line, or why nothing that it prints can be shown. */
export type Output = { readonly lines: readonly string[] } | { readonly why: string };

/**
 * Runs the command of a block; one that would write anything is not run.
 *
 * What a lesson prints while it is at fault is not to be shown: the lesson has to be mended.
 */
export function outputOf({ typed, lines: shown, code }: ShownOutput): Output {
  if (!code.closed) return { why: 'its block has no end; write ``` below its last line' };
  if (shown.some((line) => line.startsWith('$ '))) {
    return { why: 'it is not alone; show one command a block' };
  }
  const plain = typed.replace(/^npx --yes /, '');
  const [name, command] = commands.find(([start]) => plain.startsWith(start)) ?? [];
  if (name === undefined || !command || writes.test(plain)) {
    return {
      why: 'it is no command whose output can be checked; show another, or mark the block as sh instead of console',
    };
  }
  const { code: exit, ...written } = type(command, plain.slice(name.length), {
    now: () => performance.now(),
  });
  const lines = `${written.stdout}${written.stderr}`.trimEnd().split('\n');
  const isRight = exit === 0 || (exit === 1 && command === exercise); // 1: not yet done
  return isRight ? { lines } : { why: `it fails: ${lines.at(-1) ?? ''}; mend that first` };
}

/** What would record, draw, or take for ever. */
const writes = /^pnpm run golden +(?!check\b|diff\b)\w|--plot|--png|--epochs[ =]\d{7}/;

/** Whether it is an exercise that somebody has begun: then other words are right, too. */
export function isBegun({ typed }: ShownOutput, output: readonly string[]): boolean {
  return typed.includes('pnpm run exercise') && output.some((line) => /^ {2}[✓✗]/.test(line));
}

/** The time that a training takes is the one thing that differs from run to run. */
export function timeless(line: string): string {
  return line.replaceAll(/trained in \d+\.\d\d s/g, 'trained');
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
