import { join } from 'node:path';
import { replaceFile } from '../bits/replace-file.ts';
import { at, GoldenError } from '../problem.ts';
import { goldenPath, unfinishedFile } from './folder.ts';
import { codeOf } from './read-bytes.ts';

/** @throws {GoldenError} if it can't be written */
export function writeGolden(lesson: string, folder: string, text: string): void {
  const path = goldenPath(lesson, folder);
  const file = `golden/${lesson}.json`;
  try {
    replaceFile(path, text, join(folder, unfinishedFile(lesson, process.pid)));
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
