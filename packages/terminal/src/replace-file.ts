import {
  accessSync,
  chmodSync,
  constants,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: whoever is killed meanwhile leaves the old one. It is written beside
 * the file and then takes its name; what was killed on the way is cleared by whoever writes next.
 *
 * A link stays one, the mode of the file stays as it is, and what is no file, such as `/dev/null`, is
 * written to.
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old && !old.isFile()) {
    writeFileSync(path, content);
    return;
  }
  if (old) accessSync(path, constants.W_OK);
  const file = old ? realpathSync(path) : path;
  for (const left of unfinishedFiles(file)) if (!isAtWork(left)) rmSync(left, { force: true });
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(unfinished, content, { flag: 'wx', flush: true });
    if (old) chmodSync(unfinished, old.mode);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** What is left of attempts to write this file that were killed. */
export function unfinishedFiles(path: string): string[] {
  const folder = dirname(path);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const name = basename(path);
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}.`) && /^\.\d+\.tmp$/.test(file.slice(name.length)))
    .map((file) => join(folder, file));
}

/** Whether another process that has begun to write it is still there. */
function isAtWork(unfinished: string): boolean {
  const pid = Number(/\.(\d+)\.tmp$/.exec(unfinished)?.[1]);
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
