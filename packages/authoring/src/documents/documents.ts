import { existsSync, readdirSync } from 'node:fs';

/** The documents that show outputs and link to files, by their paths from the root of the repository. */
export function documents(root: string): string[] {
  const inFolders = (folder: string, names: readonly string[]): string[] =>
    readdirSync(root + folder).flatMap((part) => names.map((name) => `${folder}/${part}/${name}`));
  return [
    'README.md',
    'README.zh-CN.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    'golden/README.md',
    ...inFolders('packages', ['README.md']),
    ...inFolders('examples', ['README.md', 'README.zh-CN.md']),
  ].filter((path) => existsSync(root + path));
}
