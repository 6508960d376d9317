import type { Language } from '@retrace/lesson';
import { posix } from 'node:path';
import { kindOf } from './repository.ts';

/** The languages that pages are in, and the folder of each. */
export const languages: readonly Language[] = ['en', 'zh'];

/** Where a page of the site stands, from its root: `zh/xor/`. */
export function addressOf(language: Language, page: string): string {
  return `${language === 'zh' ? 'zh/' : ''}${page}`;
}

/** The way from one page to another, or to a file; both from the root of the site. */
export function relativeLink(from: string, to: string): string {
  const way = posix.relative(from === '' ? '.' : from, to === '' ? '.' : to);
  if (way === '') return './';
  return to.endsWith('/') || to === '' ? `${way}/` : way;
}

/** Where a link of a document leads. */
export type Target =
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'here'; readonly hash: string }
  | {
      readonly kind: 'page';
      readonly language: Language;
      readonly page: string;
      readonly hash: string;
    }
  | { readonly kind: 'source'; readonly path: string };

/**
 * Reads a link as it stands in a document of the repository.
 *
 * @param path Of the document.
 * @throws {Error} if it leads to nothing
 */
export function targetOf(href: string, path: string): Target {
  if (/^[a-z]+:/.test(href)) return { kind: 'outside', href };
  const [file, fragment] = href.split('#');
  const hash = fragment === undefined ? '' : `#${fragment}`;
  if (file === '') return { kind: 'here', hash };
  const to = posix
    .normalize(posix.join(posix.dirname(path), decodeURIComponent(file)))
    .replace(/\/$/, '');
  const [, slug, chinese] = /^examples\/([\w-]+)\/README(\.zh-CN)?\.md$/.exec(to) ?? [];
  if (slug !== undefined) {
    return { kind: 'page', language: chinese ? 'zh' : 'en', page: `${slug}/`, hash };
  }
  if (/^README(\.zh-CN)?\.md$/.test(to)) {
    return { kind: 'page', language: to === 'README.md' ? 'en' : 'zh', page: '', hash };
  }
  if (kindOf(to) === undefined) {
    throw new Error(
      `site: a link leads to nothing: got ${href} in ${path}; a file or folder is needed`,
    );
  }
  return { kind: 'source', path: to };
}
