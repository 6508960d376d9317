import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, GoldenError } from '../problem.ts';
import { goldenPath, unfinishedFile } from './folder.ts';
import { codeOf } from './read-bytes.ts';

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
    rmSync(unfinished, { force: true }); // a process of the same number may have left it
    writeWhole(unfinished, text);
    renameSync(unfinished, path);
  } catch (error) {
    const code = codeOf(error);
    throw new GoldenError({
      kind: 'unwritable',
      file,
      says: at(file, {
        en: `not recorded: got ${code}; a folder that you may write to is needed`,
        zh: `没有记录：得到 ${code}；需要一个允许你写入的文件夹`,
      }),
      changed: [],
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
