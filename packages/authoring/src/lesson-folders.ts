import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** The lessons that lie in `examples/`. */
export function lessonFolders(root: string): string[] {
  return foldersIn(root).filter((name) => existsSync(`${root}examples/${name}/package.json`));
}

/** What else lies there; not what another branch has left, where nothing but ignored files is left. */
export function strayFolders(root: string): string[] {
  return foldersIn(root).filter(
    (name) =>
      !existsSync(`${root}examples/${name}/package.json`) &&
      hasFiles(`${root}examples/${name}`, ignoredNames(root)),
  );
}

function foldersIn(root: string): string[] {
  return readdirSync(`${root}examples`, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !entry.isFile())
    .map(({ name }) => name)
    .toSorted();
}

/** Whether a folder of a lesson is there with anything that git would take. */
export function isTaken(root: string, slug: string): boolean {
  const folder = `${root}examples/${slug}`;
  return existsSync(folder) && hasFiles(folder, ignoredNames(root));
}

function hasFiles(folder: string, ignored: readonly string[]): boolean {
  return readdirSync(folder, { withFileTypes: true }).some(
    (entry) =>
      !ignored.includes(entry.name) &&
      (!entry.isDirectory() || hasFiles(`${folder}/${entry.name}`, ignored)),
  );
}

/** The plain names of `.gitignore`, such as node_modules; there may be no git to ask. */
function ignoredNames(root: string): string[] {
  const path = `${root}.gitignore`;
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split(/\r?\n/) : [];
  return lines.flatMap((line) => /^([\w.-]+)\/?$/.exec(line)?.[1] ?? []);
}
