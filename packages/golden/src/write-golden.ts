import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenPath, listFolder, unfinishedFile, unfinishedOf } from './folder.ts';
import { codeOf, GoldenError } from './problem.ts';

/**
 * Writes beside the file, sees that it is on the disk, and renames. Whoever interrupts this keeps the
 * old file whole, and what was begun has a name that is never read.
 *
 * @throws {GoldenError} if it can't be written
 */
export function writeGolden(lesson: string, folder: string, text: string): void {
  const path = goldenPath(lesson, folder);
  const unfinished = join(folder, unfinishedFile(lesson, process.pid));
  const file = `golden/${lesson}.json`;
  try {
    removeUnfinished(lesson, folder);
    writeWhole(unfinished, text);
    renameSync(unfinished, path);
  } catch (error) {
    throw new GoldenError({
      kind: 'unwritable',
      file,
      message: `${file}: not recorded: got ${codeOf(error)}; a folder that you may write to is needed`,
      mend: ['ls -ld golden'],
    });
  }
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

/** Clears away what earlier recordings of this lesson left behind, if they no longer run. */
function removeUnfinished(lesson: string, folder: string): void {
  for (const name of listFolder(folder).unfinished) {
    const begun = unfinishedOf(name);
    if (begun.lesson === lesson && !isRunning(begun.pid)) rmSync(join(folder, name));
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it runs.
    return codeOf(error) === 'EPERM';
  }
}
