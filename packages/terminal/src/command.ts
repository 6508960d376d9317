import { CommandError } from './command-error.ts';
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

/** Runs a command. An error about what was typed is told in a line; any other is a bug, and is thrown. */
export async function run(
  name: string,
  command: Command,
  ...typed: Parameters<Command>
): Promise<number> {
  try {
    return await command(...typed);
  } catch (error) {
    const [args, { stderr, env }] = typed;
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
  const joined = args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const apart = args.includes('--lang') ? args[args.indexOf('--lang') + 1] : undefined;
  const typed = joined ?? apart;
  return typed === 'en' || typed === 'zh' ? typed : speakerFor(undefined, { env }).language;
}

/** A command that prints its help, and does nothing else, where `--help`, `-h` or `help` is typed. */
export function withHelp(help: string | Translated, command: Command): Command {
  return (args, streams, now) => {
    const asked = args[0] === 'help' || args.includes('--help') || args.includes('-h');
    if (!asked) return command(args, streams, now);
    streams.stdout.write(typeof help === 'string' ? help : help[languageFor(args, streams.env)]);
    return 0;
  };
}
