import { goldenCheck } from './golden-check.ts';
import { goldenDiff } from './golden-diff.ts';
import { goldenRecord } from './golden-record.ts';
import { goldenTable } from './golden-table.ts';
import type { Command } from './main.ts';
import type { Streams } from './terminal.ts';
import { UsageError } from './usage-error.ts';

const help = `pnpm run golden                       every lesson and its witnesses, in a table
pnpm run golden check [lesson ...]    holds lessons to their golden files
pnpm run golden diff <lesson>         explains a difference, in one screen
pnpm run golden record <lesson> --reason "why"
                                      shows the difference, then records it

  --all        diff, check: everything, however many screens it takes
  --json       check, or the table: the report for machines
  --witness    check: recompute in Python, too, which takes a while
  --no-color   no colours
`;

const commands: Readonly<Record<string, Command>> = {
  check: goldenCheck,
  diff: goldenDiff,
  record: goldenRecord,
};

/** `pnpm run golden ...`. Gives the exit code: 0 if all holds, 1 if something does not. */
export function golden(args: readonly string[], streams: Streams, now: () => number): number {
  // `pnpm run golden -- check` hands the dashes on; whoever types them means nothing by it.
  const typed = args[0] === '--' ? args.slice(1) : args;
  const [name, ...rest] = typed;
  if (typed.includes('--help') || typed.includes('-h') || name === 'help') {
    streams.stdout.write(help);
    return 0;
  }
  if (name === undefined || name.startsWith('-')) return goldenTable(typed, streams);
  if (!Object.hasOwn(commands, name)) {
    throw new UsageError(
      `there is no command '${name.slice(0, 40)}'; choose from ${Object.keys(commands).join(', ')}, or none for the table`,
    );
  }
  return commands[name](rest, streams, now);
}
