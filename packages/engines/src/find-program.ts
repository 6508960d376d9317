import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { enginesFolder } from './folder.ts';

/** The first of these programs that is on the search path. */
export function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** A file that `engines:install` has fetched. */
export function installed(path: string): string | undefined {
  const file = join(enginesFolder, path);
  return existsSync(file) ? file : undefined;
}
