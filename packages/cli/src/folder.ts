import { accessSync, constants, mkdirSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/**
 * Makes a folder, and those above it, where there is none.
 *
 * @throws {UsageError} if that cannot be, or nothing can be written into it
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** What the system says, without its stack: `EACCES: permission denied`. */
export function unwritable(path: string, error: unknown): UsageError {
  const said = error instanceof Error ? error.message.split(', ', 1)[0] : String(error);
  return new UsageError(`'${path}' cannot be written: ${said}; name a folder that can be`);
}
