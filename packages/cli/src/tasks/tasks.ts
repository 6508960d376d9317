import type { Command } from '@retrace/terminal';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const turbo = `${root}node_modules/turbo/bin/turbo`;

/**
 * `pnpm test`: the tests of every package, or of those files whose path has a word in it, and, however they
 * end, what is reproduced.
 */
export const test: Command = thenReproduce(
  (args) => runTurbo(['run', 'vitest', '--', ...args]),
  () =>
    spawnSync(process.execPath, [`${root}retrace.mjs`, 'reproduce'], { stdio: 'inherit' }).status ??
    1,
);

/**
 * Fails where the tests fail, or where not all is reproduced. That is run by the launcher, which lets no
 * lesson decide.
 */
export function thenReproduce(
  runTests: (args: readonly string[]) => number,
  reproduce: () => number,
): Command {
  return (args, { stdout }) => {
    const tests = runTests(args);
    stdout.write('\n');
    const reproduced = reproduce();
    return tests === 0 ? reproduced : tests;
  };
}

/** `pnpm run bench`: one package after the other, so that none slows another down. */
export const bench: Command = (args) => runTurbo(['run', 'bench', '--concurrency=1', ...args]);

/** `pnpm run check`: all that is wrong, and not only the first. */
export const check: Command = (args) =>
  runTurbo(['run', 'types', 'lint', 'format', 'unused', 'consistent', '--continue', ...args]);

/**
 * Runs turbo on this terminal, within pnpm, which it calls. What it keeps of a task is good for one
 * version of Node only.
 */
function runTurbo(args: readonly string[]): number {
  const isInPnpm = process.env['npm_config_user_agent']?.startsWith('pnpm') ?? false;
  const [program, ...before] = isInPnpm
    ? [process.execPath, turbo]
    : ['npx', '--yes', 'pnpm', 'exec', 'turbo'];
  const { status } = spawnSync(program, [...before, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', RETRACE_NODE: process.version },
    shell: !isInPnpm && process.platform === 'win32',
  });
  return status ?? 1;
}
