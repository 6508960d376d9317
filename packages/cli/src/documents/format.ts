import { spawnSync, type SpawnSyncReturns } from 'node:child_process';

/** The formatter breaks lines and aligns tables, as `pnpm run check` wants them. */
export function format(paths: readonly string[], root: string): void {
  oxfmt(paths, root);
}

/**
 * Those of the files that the formatter would change.
 *
 * @throws {Error} if the formatter can't be run
 */
export function unformatted(paths: readonly string[], root: string): string[] {
  const { status, stdout, stderr } = oxfmt(['--list-different', ...paths], root);
  const different = stdout.split('\n').filter((path) => path !== '');
  if (status !== 0 && different.length === 0) {
    throw new Error(`the formatter cannot be run: ${stderr.trim().split('\n').at(-1) ?? ''}`);
  }
  return different;
}

function oxfmt(args: readonly string[], root: string): SpawnSyncReturns<string> {
  const command = [`${root}node_modules/oxfmt/bin/oxfmt`, ...args];
  return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
}
