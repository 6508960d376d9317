import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes beside the file, sees that it is on the disk, and renames. Whoever interrupts this keeps the
 * old file whole.
 *
 * @param unfinished Where it is written first: a name that is never read.
 */
export function replaceFile(path: string, text: string, unfinished: string): void {
  rmSync(unfinished, { force: true }); // a process of the same number may have left it
  writeWhole(unfinished, text);
  renameSync(unfinished, path);
}

/** All of it, or nothing. The file must not be there, not even as a link to somewhere else. */
function writeWhole(path: string, text: string): void {
  const handle = openSync(path, 'wx', 0o644);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } catch (error) {
    rmSync(path);
    throw error;
  } finally {
    closeSync(handle);
  }
}
