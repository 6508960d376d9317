import { UsageError } from '@retrace/terminal';
import { statSync } from 'node:fs';

/** @throws {UsageError} if there is no such file */
export function checkFile(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isFile()) return;
  throw new UsageError({ en: `there is no file ${path}`, zh: `没有文件 ${path}` });
}
