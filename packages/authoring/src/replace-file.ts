import { readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Writes a file whole or not at all: whoever is killed meanwhile leaves the old one. */
export function replaceFile(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, text, { flush: true });
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** What is left of attempts to write this file that were killed. */
export function unfinishedFiles(path: string): string[] {
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const name = basename(path);
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}.`) && /^\.\d+\.tmp$/.test(file.slice(name.length)))
    .map((file) => join(folder, file));
}
