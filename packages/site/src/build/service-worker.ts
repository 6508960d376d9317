import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps every file of the site, under a name that changes with any of their bytes. */
export function serviceWorker(out: string): string {
  const files = filesIn(out, '').filter((path) => path !== 'serve.mjs');
  const hash = createHash('sha256');
  for (const path of files) hash.update(path).update(readFileSync(join(out, path)));
  const pages = files.map((path) => path.replace(/(^|\/)index\.html$/, '$1'));
  return readFileSync(new URL('sw.js', import.meta.url), 'utf8')
    .replace("'VERSION'", JSON.stringify(hash.digest('hex').slice(0, 16)))
    .replace('[/* FILES */]', JSON.stringify(pages));
}

function filesIn(folder: string, prefix: string): string[] {
  return readdirSync(join(folder, prefix))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((name) => {
      const path = prefix === '' ? name : `${prefix}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
    });
}
