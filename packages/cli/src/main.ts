import { NonFiniteError } from '@retrace/nn';
import type { Streams } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** A command: gets what was typed after its name, and gives its exit code. */
export type Command = (args: readonly string[], streams: Streams, now: () => number) => number;

/** Runs a command as a process. Whoever typed something wrong gets one line, never a stack trace. */
export function main(name: string, command: Command): void {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  process.exitCode = exitCode(name, command, process.argv.slice(2), process, () =>
    performance.now(),
  );
}

/** 2 for what cannot be done as typed, 1 for a training that leaves the finite numbers. */
export function exitCode(
  name: string,
  command: Command,
  args: readonly string[],
  streams: Streams,
  now: () => number,
): number {
  try {
    return command(args, streams, now);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof NonFiniteError)) throw error;
    streams.stderr.write(`${name}: ${error.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}
