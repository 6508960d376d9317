import type { GoldenFile } from '../golden-file.ts';
import { parseGolden } from '../parse-golden.ts';
import { at, GoldenError } from '../problem.ts';
import { goldenFolder, goldenPath } from './folder.ts';
import { readBytes } from './read-bytes.ts';

/**
 * The golden file of a lesson, read strictly: it is exactly what recording writes, or an error says
 * where it is not.
 *
 * @throws {GoldenError} if it is missing or anything else
 */
export function readGolden(lesson: string, folder: string = goldenFolder): GoldenFile {
  return parseGolden(lesson, readText(lesson, folder));
}

/** @throws {GoldenError} if there is no such file, or it is no text */
export function readText(lesson: string, folder: string): string {
  const path = goldenPath(lesson, folder);
  const file = `golden/${lesson}.json`;
  const bytes = readBytes(path, file);
  if (!bytes) {
    throw new GoldenError({
      kind: 'missing-file',
      file,
      says: at(file, {
        en: `missing: the lesson '${lesson}' has no golden file; restore or record it`,
        zh: `不存在：课程 '${lesson}' 没有记录文件；请恢复它，或者记录一次`,
      }),
      changed: ['file'],
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new GoldenError({
      kind: 'not-text',
      file,
      says: at(file, {
        en: 'not text: got bytes that are not UTF-8; a text is needed',
        zh: '不是文本：得到的字节不是 UTF-8；需要一个文本文件',
      }),
      changed: ['file'],
    });
  }
}
