import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  type Stats,
} from 'node:fs';
import { codeOf, GoldenError } from './problem.ts';

/** More than any golden file needs: it is room for 25,000 parameters at 17 checkpoints. */
const mostBytes = 8 * 1024 * 1024;

/** Should a file become a link or a pipe after it was looked at, opening fails instead of following. */
const plainly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a plain file; undefined if there is none. It is looked at before it is opened.
 *
 * @param file How messages call it, such as `golden/xor.json`
 * @throws {GoldenError} if it is a folder, a link or a device, too large, or not readable
 */
export function readBytes(path: string, file: string): Buffer | undefined {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return undefined;
    checkPlain(stat, file);
    const handle = openSync(path, plainly);
    try {
      checkPlain(fstatSync(handle), file);
      return readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (error instanceof GoldenError) throw error;
    throw new GoldenError({
      kind: 'unreadable',
      file,
      message: `${file}: cannot be read: got ${codeOf(error)}; a file that you may read is needed`,
      mend: [`ls -l ${file}`],
    });
  }
}

function checkPlain(stat: Stats, file: string): void {
  if (!stat.isFile()) {
    throw new GoldenError({
      kind: 'not-a-file',
      file,
      message: `${file}: not a file: got ${kindOf(stat)}; a plain file is needed`,
      mend: [`mv ${file} elsewhere`, `git restore ${file}`],
    });
  }
  if (stat.size > mostBytes) {
    throw new GoldenError({
      kind: 'too-large',
      file,
      message: `${file}: too large: got ${stat.size} bytes; at most ${mostBytes} are read`,
      mend: [`git restore ${file}`],
    });
  }
}

/** What stands there instead of a file or a folder. */
export function kindOf(stat: Stats): string {
  if (stat.isSymbolicLink()) return 'a symbolic link';
  if (stat.isDirectory()) return 'a folder';
  return stat.isFile() ? 'a file' : 'a pipe or a device';
}
