import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  type Stats,
} from 'node:fs';
import { GoldenError } from '../problem.ts';

/** More than any golden file needs: a large parameter takes 1 kB per checkpoint. */
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
      changed: [],
    });
  }
}

function checkPlain(stat: Stats, file: string): void {
  if (!stat.isFile()) {
    throw new GoldenError({
      kind: 'not-a-file',
      file,
      message: `${file}: not a file: got ${kindOf(stat)}; a plain file is needed`,
      changed: ['file'],
    });
  }
  checkSize(stat.size, file);
}

/** The one limit: nothing larger is read, and so nothing larger may be written. @throws {GoldenError} */
export function checkSize(bytes: number, file: string): void {
  if (bytes <= mostBytes) return;
  throw new GoldenError({
    kind: 'too-large',
    file,
    message: `${file}: too large: got ${bytes} bytes; at most ${mostBytes} are read`,
    changed: ['file'],
  });
}

/** What stands there instead of a file or a folder. */
export function kindOf(stat: Stats): string {
  if (stat.isSymbolicLink()) return 'a symbolic link';
  if (stat.isDirectory()) return 'a folder';
  return stat.isFile() ? 'a file' : 'a pipe or a device';
}

/** The system's word for what went wrong: `EACCES`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
