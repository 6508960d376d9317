import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * A repository to break things in: one lesson and the texts at the top are copies, all else is the real
 * one behind links. Gives its root, with a slash at its end; whoever asked removes it.
 */
export function scratchRepository(slug: string): string {
  const copy = `${mkdtempSync(join(tmpdir(), 'retrace-'))}/`;
  mkdirSync(`${copy}examples`);
  for (const name of ['packages', 'node_modules']) linkTo(root + name, copy + name);
  for (const name of readdirSync(`${root}examples`)) {
    if (name !== slug) linkTo(`${root}examples/${name}`, `${copy}examples/${name}`);
  }
  const own = `examples/${slug}`;
  cpSync(root + own, copy + own, {
    recursive: true,
    filter: (path) => !/[\\/](?:node_modules|\.vitest|\.turbo)$/.test(path),
  });
  linkTo(`${root}${own}/node_modules`, `${copy}${own}/node_modules`);
  cpSync(`${root}golden`, `${copy}golden`, { recursive: true });
  for (const name of [
    'README.md',
    'README.zh-CN.md',
    'pnpm-workspace.yaml',
    'tsconfig.base.json',
    '.oxfmtrc.json',
  ]) {
    cpSync(root + name, copy + name);
  }
  return copy;
}

/** As a junction where the system is Windows, which lets nobody make other links of folders. */
function linkTo(folder: string, link: string): void {
  symlinkSync(folder, link, 'junction');
}
