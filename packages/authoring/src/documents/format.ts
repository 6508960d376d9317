import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Texts as the formatter would write them, with lines broken and tables aligned. Where there is no
 * formatter, or it can't read one, as they are: then `pnpm run check` has something to say.
 */
export function formatted<File extends { readonly path: string; readonly text: string }>(
  files: readonly File[],
  root: string,
): File[] {
  const settings = `${root}.oxfmtrc.json`;
  if (!existsSync(programOf(root)) || !existsSync(settings)) return [...files];
  const folder = mkdtempSync(join(tmpdir(), 'retrace-format-'));
  try {
    copyFileSync(settings, join(folder, '.oxfmtrc.json'));
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    oxfmt([], root, folder);
    return files.map((file) => ({ ...file, text: readFileSync(join(folder, file.path), 'utf8') }));
  } finally {
    rmSync(folder, { recursive: true });
  }
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

function oxfmt(args: readonly string[], root: string, cwd = root): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [programOf(root), ...args], { cwd, encoding: 'utf8' });
}

function programOf(root: string): string {
  return `${root}node_modules/oxfmt/bin/oxfmt`;
}
