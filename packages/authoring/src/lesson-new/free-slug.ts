import { checkName, GoldenError } from '@retrace/golden';
import { UsageError } from '@retrace/terminal';
import { existsSync, readdirSync } from 'node:fs';
import { isTaken } from '../lesson-folders.ts';

/**
 * Refuses a name that a new lesson cannot have. No name is ever repaired.
 *
 * @param root The folder of the repository, with a slash at its end.
 * @throws {UsageError} if it is bad, reserved or taken
 */
export function checkFreeSlug(slug: string, root: string): void {
  checkSlug(slug);
  // Lessons and packages share the names that begin with @retrace/.
  const packages = readdirSync(`${root}packages`);
  if (['retrace', 'reference', ...packages].includes(slug)) {
    throw new UsageError({
      en: `'${slug}' is reserved: a package has this name; choose another`,
      zh: `'${slug}' 不能用：已有同名的包；请换一个名字`,
    });
  }
  const taken = isTaken(root, slug)
    ? `examples/${slug}`
    : [`golden/${slug}.json`, referencePath(slug)].find((path) => existsSync(root + path));
  if (taken !== undefined) {
    throw new UsageError({
      en: `'${slug}' is taken: ${taken} is there; choose another name`,
      zh: `'${slug}' 已被占用：已有 ${taken}；请换一个名字`,
    });
  }
}

/** @throws {UsageError} if it is no name that a lesson can have */
export function checkSlug(slug: string): void {
  try {
    checkName(slug);
  } catch (error) {
    if (!(error instanceof GoldenError)) throw error;
    const { en, zh } = error.problem.says;
    throw new UsageError({
      en: en.replace(/^golden\/: /, ''),
      zh: zh.replace(/^golden\/：/, ''),
    });
  }
}

/** Where the reference implementation of a lesson is: `golden/reference/lessons/two_layers.py`. */
export function referencePath(slug: string): string {
  return `golden/reference/lessons/${slug.replaceAll('-', '_')}.py`;
}
