import type { Command } from '@retrace/terminal';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { reproduce } from '../reproduce/reproduce.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const turbo = `${root}node_modules/turbo/bin/turbo`;

/** `pnpm test`: the tests of every package, and, however they end, what is reproduced. */
export const test: Command = thenReproduce((args) => runTurbo(['run', 'test', ...args]));

/** Fails where the tests fail, or where not all is reproduced. */
export function thenReproduce(runTests: (args: readonly string[]) => number): Command {
  return async (args, streams, now) => {
    const tests = runTests(args);
    streams.stdout.write('\n');
    const reproduced = await reproduce([], streams, now);
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
