import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const reference = fileURLToPath(
  new URL('../../../../golden/reference/reference.py', import.meta.url),
);

/** What the reference implementation says of a lesson's golden file. */
export interface ReferenceResult {
  /** `partial`: equal as far as it went, where a training is too large for it. */
  readonly status: 'equal' | 'partial' | 'differs' | 'not run';
  /** Why it was not run, what differs, or how far it went; empty where all is equal. */
  readonly says: string;
}

/** What may be the command of a Python 3; on Windows `python3` may be a stub that opens a shop. */
const pythons: readonly (readonly string[])[] = [['python3'], ['py', '-3'], ['python']];

interface Options {
  readonly python?: readonly string[] | undefined;
  readonly program?: string;
  /** As in the environment; any text but the empty one means that Python has to be there. */
  readonly ci?: string | undefined;
}

/**
 * Recomputes a lesson's golden file in Python, to the last bit, where there is a Python. Each program of
 * the file has to be equal; silence is no answer.
 */
export function pythonReference(
  lesson: string,
  programs: readonly string[],
  { python = findPython(), program = reference, ci = process.env['CI'] }: Options = {},
): ReferenceResult {
  if (!existsSync(program)) return notRun('golden/reference/reference.py is not there', ci);
  if (!python) return notRun('Python 3 is not installed', ci);
  const [command, ...args] = python;
  const { error, signal, stdout, stderr } = spawnSync(
    command,
    [...args, '-B', program, '--json-verdict', lesson], // -B: leaves no __pycache__ behind
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (error ?? signal) return differs(`it was stopped: ${error?.message ?? signal}`);
  const verdict = verdictIn(lastLine(stdout), lesson);
  if (!verdict) return differs(lastLine(stderr) || 'it ended without a verdict');
  const results = programs.map((slug) => ({ slug, result: verdict[slug] }));
  const wrong = results.find(({ result }) => !['equal', 'partial'].includes(result?.status ?? ''));
  if (wrong)
    return differs(`${wrong.slug}: ${wrong.result?.says ?? 'it does not know this program'}`);
  const partial = results.filter(({ result }) => result?.status === 'partial');
  if (partial.length === 0) return { status: 'equal', says: '' };
  const far = partial.map(({ slug, result }) => `${slug} up to epoch ${result?.upTo}`);
  return { status: 'partial', says: far.join(', ') };
}

interface ProgramVerdict {
  readonly status: string;
  readonly says?: string | null;
  readonly upTo?: number | null;
}

/** The last line that it prints; undefined where that is no verdict on this lesson. */
function verdictIn(
  line: string,
  lesson: string,
): Readonly<Record<string, ProgramVerdict | undefined>> | undefined {
  try {
    const value: { lesson?: unknown; programs?: Record<string, ProgramVerdict> } = Object(
      JSON.parse(line),
    );
    return value.lesson === lesson && Object.keys(value.programs ?? {}).length > 0
      ? value.programs
      : undefined;
  } catch {
    return undefined;
  }
}

let found: readonly string[] | undefined;

/** The first command that starts a Python 3. */
export function findPython(): readonly string[] | undefined {
  found ??= pythons.find(([command, ...args]) => {
    const { status, stdout } = spawnSync(command, [...args, '--version'], { encoding: 'utf8' });
    return status === 0 && stdout.startsWith('Python 3');
  });
  return found;
}

/** Where nobody looks at notes, what was not run counts as what differs. */
function notRun(says: string, ci: string | undefined): ReferenceResult {
  return (ci ?? '') === '' ? { status: 'not run', says } : differs(`it was not run: ${says}`);
}

function differs(says: string): ReferenceResult {
  return { status: 'differs', says };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
