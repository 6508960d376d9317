import { type Command, UsageError, withHelp } from '@retrace/terminal';
import { goldenCheck } from './check.ts';
import { goldenDiff } from './diff.ts';
import { goldenRecord } from './record.ts';
import { goldenTable } from './table.ts';

const help = `pnpm run golden                       every lesson and its checks, in a table
pnpm run golden check [lesson ...]    holds lessons to their golden files
pnpm run golden diff <lesson>         explains a difference, in one screen
pnpm run golden record <lesson> --reason "why"
                                      shows the difference, then records it

  --all        diff, check: everything, however many screens it takes
  --json       check, or the table: the report for machines
  --reference  check: recompute in Python, too, which takes a while
  --no-color   no colours
`;

const commands: Readonly<Record<string, Command>> = {
  check: goldenCheck,
  diff: goldenDiff,
  record: goldenRecord,
};

/** `pnpm run golden ...`. Gives the exit code: 0 if all holds, 1 if something does not. */
export const golden: Command = withHelp(help, (args, streams, now) => {
  // `pnpm run golden -- check` hands the dashes on; whoever types them means nothing by it.
  const typed = args[0] === '--' ? args.slice(1) : args;
  const [name, ...rest] = typed;
  if (name === undefined || name.startsWith('-')) return goldenTable(typed, streams, now);
  if (!Object.hasOwn(commands, name)) {
    throw new UsageError(
      `there is no command '${name.slice(0, 40)}'; choose from ${Object.keys(commands).join(', ')}, or none for the table`,
    );
  }
  return commands[name](rest, streams, now);
});
