import type { Command } from '@retrace/terminal';
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const turbo = `${root}node_modules/turbo/bin/turbo`;

/**
 * `pnpm test`: the tests of every package, or of those files whose path has a word in it, and, however they
 * end, what is reproduced.
 */
export const test: Command = andReproduce(
  (args) => runTurbo(['run', 'vitest', '--', ...args]),
  (isColoured) => {
    const env = { ...process.env, ...(isColoured && { FORCE_COLOR: '1' }) };
    const child = spawn(process.execPath, [`${root}retrace.mjs`, 'reproduce'], { env });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (more: string) => (text += more));
    }
    return ended(child).then((code) => ({ code, text }));
  },
);

/** What a run of `reproduce` wrote, and its exit code. */
interface Reproduced {
  readonly code: number;
  readonly text: string;
}

/**
 * Both at once, and what is reproduced is shown last. Fails where the tests fail, or where not all is
 * reproduced. That is run by the launcher, which lets no lesson decide.
 */
export function andReproduce(
  runTests: (args: readonly string[]) => Promise<number>,
  reproduce: (isColoured: boolean) => Promise<Reproduced>,
): Command {
  return async (args, { stdout, stderr }) => {
    const reproducing = reproduce(stdout.isTTY === true);
    const tests = await runTests(args);
    const waits = stderr.isTTY === true;
    if (waits) stderr.write('  running every article ...');
    const { code, text } = await reproducing;
    if (waits) stderr.write('\r\u001B[2K');
    stdout.write(`\n${text}`);
    return tests === 0 ? code : tests;
  };
}

/** `pnpm run bench`: one package after the other, so that none slows another down. */
export const bench: Command = (args) =>
  runTurbo(['run', 'bench', '--concurrency=1', '--', ...args]);

/** `pnpm run check`: all that is wrong, and not only the first. */
export const check: Command = (args) =>
  runTurbo(['run', 'types', 'lint', 'format', 'unused', 'consistent', '--continue', ...args]);

/**
 * Runs turbo on this terminal, within pnpm, which it calls. What it keeps of a task is good for one
 * version of Node only.
 */
function runTurbo(args: readonly string[]): Promise<number> {
  const isInPnpm = process.env['npm_config_user_agent']?.startsWith('pnpm') ?? false;
  const [program, ...before] = isInPnpm
    ? [process.execPath, turbo]
    : ['npx', '--yes', 'pnpm', 'exec', 'turbo'];
  const child = spawn(program, [...before, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', RETRACE_NODE: process.version },
    shell: !isInPnpm && process.platform === 'win32',
  });
  return ended(child);
}

/** The exit code of a process; 1 where it did not start, or was ended. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(1));
  });
}
