import leven from 'leven';
import { UsageError } from './command-error.ts';
import type { Translated } from './language.ts';

/**
 * The one of this name.
 *
 * @param kind What is chosen, as the error calls it: `program in xor`.
 * @throws {UsageError} if there is none, naming those that come near, or else all
 */
export function choose<T extends { readonly slug: string }>(
  kind: string | Translated,
  name: string,
  choices: readonly T[],
): T {
  const found = choices.find(({ slug }) => slug === name);
  if (found) return found;
  const near = choices.filter(({ slug }) => isNear(name, slug));
  const names = (near.length > 0 ? near : choices).map(({ slug }) => slug);
  const isGuess = near.length > 0;
  const { en, zh } = typeof kind === 'string' ? { en: kind, zh: kind } : kind;
  throw new UsageError({
    en: `there is no ${en} '${name}'; ${isGuess ? `did you mean ${names.join(' or ')}?` : `choose from ${names.join(', ')}`}`,
    zh: `没有${/^\w/.test(zh) ? ' ' : ''}${zh} '${name}'；${isGuess ? `是不是 ${names.join(' 或 ')}？` : `可选：${names.join(', ')}`}`,
  });
}

/** One letter in three is wrong, or only a part is typed. */
function isNear(name: string, slug: string): boolean {
  const typed = name.toLowerCase();
  return (
    leven(typed, slug) <= Math.max(1, Math.floor(slug.length / 3)) ||
    (typed.length > 1 && slug.includes(typed))
  );
}
