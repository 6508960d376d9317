import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
let known: readonly string[] | undefined;

/**
 * The files that git has and that are not as it has them: only these may be restored. None where there is
 * no git, or this folder is no checkout of its own.
 */
export function changedFiles(): readonly string[] {
  known ??= ask();
  return known;
}

function ask(): readonly string[] {
  // In a folder of somebody else's repository, its files are not ours to restore.
  if (git('rev-parse', '--show-prefix')?.trim() !== '') return [];
  return git('diff', '--name-only', 'HEAD')?.split('\n').filter(Boolean) ?? [];
}

/** What git prints; undefined where there is none, or it fails. */
function git(...args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout : undefined;
}
