import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Message, parseMessage } from './trace.ts';

const follower = fileURLToPath(new URL('./follow.py', import.meta.url));

/** How long a file may take, in seconds: of processor time, and of waiting for something. */
export interface Limits {
  readonly computing: number;
  readonly waiting: number;
}

/** For people: 60,000 epochs of a small network take a second in NumPy, and half a minute without it. */
export const patience: Limits = { computing: 120, waiting: 20 };

/** How it ended: by itself, by our will, or otherwise. */
export type End =
  | { readonly status: 'ended' | 'enough' }
  | { readonly status: 'died'; readonly how: string };

/**
 * Runs a Python file as its learner does, in its own folder, and follows it. It cannot read anything that
 * is typed, and what it prints is not shown.
 *
 * @param told Hears of each message; what it gives back is whether to go on.
 */
export async function runFile(
  python: readonly string[],
  path: string,
  { computing, waiting }: Limits,
  told: (message: Message) => boolean,
): Promise<End> {
  const [command, ...args] = python;
  const child = spawn(
    command,
    [...args, '-B', follower, path, String(computing), String(waiting)], // -B: leaves no __pycache__ behind
    {
      cwd: dirname(path),
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PYTHONIOENCODING: 'utf-8',
        PYTHONDONTWRITEBYTECODE: '1',
        MPLBACKEND: 'Agg', // a picture opens no window
      },
    },
  );
  const pipe = child.stdio[3];
  if (!pipe || !('setEncoding' in pipe)) throw new Error('runFile: no pipe at 3; one is needed');
  let rest = '';
  let enough = false;
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-4000);
  });
  pipe.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (enough || told(parseMessage(line))) continue;
      enough = true;
      child.kill('SIGKILL');
    }
  });
  const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>(
    (done, fail) => {
      child.on('error', fail);
      child.on('close', (...end) => done(end));
    },
  );
  if (enough) return { status: 'enough' };
  if (status === 0) return { status: 'ended' };
  const line = said.trim().split('\n').at(-1);
  return { status: 'died', how: line || (signal ?? `exit code ${status}`) };
}
