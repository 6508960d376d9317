import { accessSync, constants, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Makes a folder, and those above it, where there is none.
 *
 * @throws {UsageError} if that cannot be, or nothing can be written into it
 */
export function makeFolder(folder: string): void {
  try {
    makeEach(resolve(folder));
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** One after the other: asked to make them all at once, Node never comes back from `/proc`. */
function makeEach(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  makeEach(dirname(folder));
  mkdirSync(folder);
}

/** What the system says, without its stack: `EACCES: permission denied`. */
export function unwritable(path: string, error: unknown): UsageError {
  const said = error instanceof Error ? error.message.split(', ', 1)[0] : String(error);
  return new UsageError(`'${path}' cannot be written: ${said}; name a folder that can be`);
}
