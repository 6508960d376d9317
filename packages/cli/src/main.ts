import { GoldenError, problemLines } from '@retrace/golden';
import { ShapeError, SingularMatrixError } from '@retrace/linalg';
import { NonFiniteError } from '@retrace/nn';
import { lessonFault } from './lesson-fault.ts';
import type { Streams } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** A command: gets what was typed after its name, and gives its exit code. */
export type Command = (args: readonly string[], streams: Streams, now: () => number) => number;

/** Runs a command as a process. Whoever typed something wrong gets one line, never a stack trace. */
export async function main(name: string, load: () => Promise<Command>): Promise<void> {
  // A reader that has seen enough (`| head`) closes the pipe; that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? 0 : 1);
  });
  try {
    // Loaded only now, so that a lesson whose definition is wrong is told of in one line, too.
    const command = await load();
    process.exitCode = exitCode(name, command, process.argv.slice(2), process, milliseconds);
  } catch (error) {
    process.exitCode = tell(name, error, process);
  }
}

/** 2 for what cannot be done as typed, 1 for a lesson that cannot be run as it is written. */
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
    return tell(name, error, streams);
  }
}

/**
 * Tells an error in a lesson, about a command or a golden file in a line, or two with the way to mend it.
 * Any other is a bug, and keeps its trace.
 */
function tell(name: string, error: unknown, { stderr }: Streams): number {
  if (error instanceof GoldenError) {
    stderr.write(`${name}: ${problemLines(error.problem).join('\n')}\n`);
    return 2;
  }
  if (!isOurs(error)) {
    const fault = lessonFault(error);
    if (fault) {
      stderr.write(`${name}: ${fault.place}: ${fault.message}\n`);
      return 1;
    }
    if (!isOfTheSystem(error)) throw error;
    stderr.write(`${name}: ${error.message}\n`);
    return 2;
  }
  stderr.write(`${name}: ${error.message}\n`);
  return error instanceof UsageError ? 2 : 1;
}

/** Whether an error says what is wrong with a lesson or a command, rather than with this program. */
export function isOurs(error: unknown): error is Error {
  return ours.some((kind) => error instanceof kind);
}

/** A file that can't be read or written: the system says why, in a line. */
function isOfTheSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

const ours = [UsageError, NonFiniteError, ShapeError, SingularMatrixError, RangeError, SyntaxError];

function milliseconds(): number {
  return performance.now();
}
