import { UsageError } from '@retrace/terminal';
import { statSync } from 'node:fs';

/** @throws {UsageError} if there is no such file, or it is a folder */
export function checkFile(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    throw new UsageError({
      en: `${path} is a folder; a file is needed`,
      zh: `${path} 是文件夹；应为文件`,
    });
  }
  if (found) return;
  throw new UsageError({ en: `there is no file ${path}`, zh: `没有文件 ${path}` });
}
