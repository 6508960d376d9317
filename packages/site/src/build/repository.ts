import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** A file of the repository, by its path from the root. */
export function readText(path: string): string {
  return readFileSync(root + path, 'utf8').replaceAll('\r\n', '\n');
}

export function kindOf(path: string): 'file' | 'folder' | undefined {
  const stat = statSync(root + path, { throwIfNoEntry: false });
  return stat?.isFile() ? 'file' : stat?.isDirectory() ? 'folder' : undefined;
}

/** What a folder shows; nothing hidden, and nothing that is made. */
export function namesIn(path: string): string[] {
  return readdirSync(root + path)
    .filter((name) => !/^(?:\.|node_modules$|dist$)/.test(name))
    .toSorted((a, b) => (a < b ? -1 : 1));
}

export const absolute = (path: string): string => root + path;
