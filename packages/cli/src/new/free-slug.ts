import { checkName, GoldenError } from '@retrace/golden';
import { existsSync, readdirSync } from 'node:fs';
import { UsageError } from '../usage-error.ts';

/**
 * Refuses a name that a new lesson cannot have. No name is ever repaired.
 *
 * @param root The folder of the repository, with a slash at its end.
 * @throws {UsageError} if it is bad, reserved or taken
 */
export function checkFreeSlug(slug: string, root: string): void {
  try {
    checkName(slug);
  } catch (error) {
    if (!(error instanceof GoldenError)) throw error;
    throw new UsageError(error.message.replace(/^golden\/: /, ''));
  }
  // Lessons and packages share the names that begin with @retrace/.
  const packages = readdirSync(`${root}packages`);
  if (['retrace', 'witness', ...packages].includes(slug)) {
    throw new UsageError(
      `'${slug}' is reserved: the house has a part of this name; choose another`,
    );
  }
  const taken = [
    `examples/${slug}`,
    `golden/${slug}.json`,
    `golden/witness/lessons/${moduleName(slug)}.py`,
  ].find((path) => existsSync(root + path));
  if (taken !== undefined) {
    throw new UsageError(`'${slug}' is taken: ${taken} is there; choose another name`);
  }
}

/** A slug as a name in Python. */
export function moduleName(slug: string): string {
  return slug.replaceAll('-', '_');
}
