import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const witness = fileURLToPath(new URL('../../../golden/witness/witness.py', import.meta.url));

/** What the second implementation says of a lesson's golden file. */
export interface Witness {
  readonly status: 'equal' | 'differs' | 'not run';
  /** Why it was not run, or what differs; empty where all is equal. */
  readonly says: string;
}

/** Recomputes a lesson's golden file in Python, to the last bit, where there is a Python. */
export function pythonWitness(
  lesson: string,
  { python = 'python3', program = witness }: { python?: string; program?: string } = {},
): Witness {
  if (!existsSync(program)) return notRun('golden/witness/witness.py is not there');
  const { error, status, signal, stdout, stderr } = spawnSync(
    python,
    ['-B', program, lesson], // -B: leaves no __pycache__ behind
    { encoding: 'utf8', timeout: 600_000 },
  );
  if (error && 'code' in error && error.code === 'ENOENT') {
    return notRun(`${python} is not installed`);
  }
  if (error || signal) return differs(`it was stopped: ${error?.message ?? signal}`);
  if (status === 0) return { status: 'equal', says: '' };
  if (status === 2) return notRun(lastLine(stderr)); // it doesn't know the lesson
  return differs(lastLine(stderr) || lastRow(stdout));
}

function notRun(says: string): Witness {
  return { status: 'not run', says };
}

function differs(says: string): Witness {
  return { status: 'differs', says };
}

/** A table's last row, with its columns named: `two-layer: the file has no such program`. */
function lastRow(table: string): string {
  return lastLine(table).replace(/^\S+ +(\S+) +\d+ +/, '$1: ');
}

/** The line of an error that says most. */
function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
