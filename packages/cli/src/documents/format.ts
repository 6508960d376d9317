import { spawnSync } from 'node:child_process';

/** The formatter breaks lines and aligns tables, as `pnpm run check` wants them. */
export function format(paths: readonly string[], root: string): void {
  oxfmt(paths, root);
}

/** Those of the files that the formatter would change. */
export function unformatted(paths: readonly string[], root: string): string[] {
  return oxfmt(['--list-different', ...paths], root)
    .split('\n')
    .filter((path) => path !== '');
}

function oxfmt(args: readonly string[], root: string): string {
  const command = [`${root}node_modules/oxfmt/bin/oxfmt`, ...args];
  return spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' }).stdout;
}
