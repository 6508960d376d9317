import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  type Stats,
} from 'node:fs';
import type { Text } from '@retrace/lesson';
import { at, GoldenError } from '../problem.ts';

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
    const code = codeOf(error);
    throw new GoldenError({
      kind: 'unreadable',
      file,
      says: at(file, {
        en: `cannot be read: got ${code}; a file that you may read is needed`,
        zh: `读不了：得到 ${code}；需要一个允许你读的文件`,
      }),
      changed: [],
    });
  }
}

function checkPlain(stat: Stats, file: string): void {
  if (!stat.isFile()) {
    const got = kindOf(stat);
    throw new GoldenError({
      kind: 'not-a-file',
      file,
      says: at(file, {
        en: `not a file: got ${got.en}; a plain file is needed`,
        zh: `不是文件：得到${got.zh}；需要一个普通文件`,
      }),
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
    says: at(file, {
      en: `too large: got ${bytes} bytes; at most ${mostBytes} are read`,
      zh: `太大：得到 ${bytes} 字节；最多读 ${mostBytes} 字节`,
    }),
    changed: ['file'],
  });
}

/** What stands there instead of a file or a folder. */
export function kindOf(stat: Stats): Text {
  if (stat.isSymbolicLink()) return { en: 'a symbolic link', zh: '一个符号链接' };
  if (stat.isDirectory()) return { en: 'a folder', zh: '一个文件夹' };
  return stat.isFile()
    ? { en: 'a file', zh: '一个文件' }
    : { en: 'a pipe or a device', zh: '一个管道或设备' };
}

/** The system's word for what went wrong: `EACCES`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
