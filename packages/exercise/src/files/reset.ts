import { replaceFile } from '@retrace/terminal';
import { constants, copyFileSync, existsSync, linkSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the exercise is kept as it was before anybody filled it in: `.originals/1-slope.ts`. */
export function originalOf(path: string): string {
  return join(dirname(path), '.originals', basename(path));
}

/** Whether the file of an exercise is still, or again, its original. */
export function isUntouched(path: string): boolean {
  return readFileSync(path).equals(readFileSync(originalOf(path)));
}

/**
 * Brings an exercise back as it was before anybody filled it in, from the original beside it. What the
 * file held is kept: `1-slope.ts` as `yours-1-slope-1.ts`, the next time as `yours-1-slope-2.ts`.
 *
 * @returns The path of what was kept; undefined if there was nothing to keep.
 * @throws {Error} if the original is not there; then nothing is touched
 */
export function reset(path: string): string | undefined {
  const original = originalOf(path);
  if (!existsSync(original)) {
    throw new Error(`reset: no original: ${original} is not there; it is needed to go back to`);
  }
  const kept = existsSync(path) && !isUntouched(path) ? keep(path) : undefined;
  replaceFile(path, readFileSync(original));
  return kept;
}

function keep(path: string): string {
  const name = basename(path, '.ts');
  for (let n = 1; ; n++) {
    const kept = join(dirname(path), `yours-${name}-${n}.ts`);
    if (existsSync(kept)) continue;
    try {
      // At once, and never over another: the file gets its gaps back as a new one.
      linkSync(realpathSync(path), kept);
    } catch {
      copyFileSync(path, kept, constants.COPYFILE_EXCL); // where there are no links
    }
    return kept;
  }
}
