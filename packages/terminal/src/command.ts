import { columnsOf } from './columns-of.ts';
import { CommandError } from './command-error.ts';
import { folding } from './fold.ts';
import { type Environment, type Language, speakerFor, type Translated } from './language.ts';

/** A command: gets what was typed after its name, and gives its exit code. */
export type Command = (
  args: readonly string[],
  streams: Streams,
  now: () => number,
) => number | Promise<number>;

/** Where a command reads and writes. `process` is one, and so is what a test makes up. */
export interface Streams {
  readonly stdin: Input;
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Environment;
}

/** What a person types, where `isTTY`. */
type Input = NodeJS.ReadableStream & {
  readonly isTTY?: boolean;
  /** Whether each key is handed on at once; without it, lines are. */
  setRawMode?(raw: boolean): unknown;
};

export interface Stream {
  readonly isTTY?: boolean;
  /** How wide a terminal is. */
  readonly columns?: number;
  write(text: string): unknown;
}

/**
 * Runs a command, in lines that its terminal is wide enough for. An error about what was typed is told in a
 * line; any other is a bug, and is thrown.
 */
export async function run(
  name: string,
  command: Command,
  ...typed: Parameters<Command>
): Promise<number> {
  const [args, streams, now] = typed;
  const { env } = streams;
  const [stdout, stderr] = [folding(streams.stdout), folding(streams.stderr)];
  const folded: Streams = {
    get stdin() {
      return streams.stdin; // opened only where it is read
    },
    stdout,
    stderr,
    env,
  };
  try {
    return await command(args, folded, now);
  } catch (error) {
    if (error instanceof CommandError) {
      stderr.write(`${name}: ${error.says[languageFor(args, env)]}\n`);
      return error.exitCode;
    }
    // A file that can't be read or written: the system says why, in a line.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    stderr.write(`${name}: ${error.message}\n`);
    return 2;
  }
}

/** What was typed may be wrong, the language as well; then the system's is spoken. */
function languageFor(args: readonly string[], env: Environment): Language {
  const together = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const apart = args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined;
  const typed = together ?? apart;
  return typed === 'en' || typed === 'zh' ? typed : speakerFor(undefined, { env }).language;
}

/** A command that prints its help, and does nothing else, where `--help`, `-h` or `help` is typed. */
export function withHelp(help: string | Translated, command: Command): Command {
  return (args, streams, now) => {
    const asked = args[0] === 'help' || args.includes('--help') || args.includes('-h');
    if (!asked) return command(args, streams, now);
    const text = typeof help === 'string' ? help : help[languageFor(args, streams.env)];
    const { columns = 80 } = streams.stdout;
    streams.stdout.write(columns < 80 ? narrowHelp(text, columns) : text);
    return 0;
  };
}

/**
 * A help that is written for 80 columns: what goes on in the next line is one line again, and what an
 * option does stands below it where both do not fit.
 */
function narrowHelp(help: string, width: number): string {
  const lines: string[] = [];
  for (const line of help.split('\n')) {
    const last = lines.at(-1) ?? '';
    const isTable = /\S {2,}\S/.test(last);
    const goesOn = /^ {8}/.test(line);
    const isProse = /^\S/.test(line) && /^\S/.test(last) && columnsOf(last) > 60 && !isTable;
    if (!goesOn && !isProse) lines.push(line);
    else lines[lines.length - 1] = joined(last, line.trimStart(), goesOn && !isTable ? '  ' : ' ');
  }
  return lines
    .map((line) =>
      columnsOf(line) <= width ? line : line.replace(/^( *)(\S.*?) {2,}(?=\S)/, '$1$2\n$1    '),
    )
    .join('\n');
}

/** No space stands between Chinese characters. */
function joined(before: string, after: string, space: string): string {
  const isChinese =
    /[\p{Script=Han}，；。：、）]$/u.test(before) && /^[\p{Script=Han}（]/u.test(after);
  return before + (isChinese && space === ' ' ? '' : space) + after;
}
