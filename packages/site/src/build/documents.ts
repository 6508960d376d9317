import type { Language, Lesson } from '@retrace/lesson';
import { posix } from 'node:path';
import type { VNode } from 'preact';
import type { Assets } from '../pages/layout.tsx';
import { DocumentPage, FolderPage, SourcePage } from '../pages/plain-pages.tsx';
import { speaking } from '../words.ts';
import { hashOfCommand } from './command.ts';
import { highlight } from './highlight.ts';
import { addressOf, relativeLink, targetOf } from './links.ts';
import { type Document, readDocument } from './markdown.ts';
import { kindOf, namesIn, readText } from './repository.ts';

/** Which files of the repository are to be shown, in which language. Each is shown once. */
export class Sources {
  readonly #waiting: { readonly language: Language; readonly path: string }[] = [];
  readonly #seen = new Set<string>();

  add(language: Language, path: string): void {
    const key = `${language} ${path}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#waiting.push({ language, path });
  }

  next(): { readonly language: Language; readonly path: string } | undefined {
    return this.#waiting.shift();
  }
}

export const pictureFolder = (language: Language, slug: string): string =>
  `pictures/${language}/${slug}/`;
export const sourcePage = (path: string): string => `source/${path}/`;

/** Width and height of each picture, by its path from the root of the site. */
export type Sizes = Map<string, readonly string[]>;

interface Setting {
  readonly language: Language;
  readonly page: string;
  readonly lesson?: Lesson;
  readonly wanted: Sources;
  readonly sizes?: Sizes;
}

export function documentOf(
  path: string,
  { language, page, lesson, wanted, sizes }: Setting,
): Document {
  const say = speaking(language);
  const from = addressOf(language, page);
  // The way to the same text in the other language is in the header.
  const text = readText(path).replace(/^\[(?:简体中文|English)\]\(README[^)]*\)(?: · )?/m, '');
  return readDocument(text, {
    link(href) {
      const target = targetOf(href, path);
      if (target.kind === 'outside') return target.href;
      if (target.kind === 'here') return target.hash;
      if (target.kind === 'page') {
        return relativeLink(from, addressOf(target.language, target.page)) + target.hash;
      }
      wanted.add(language, target.path);
      return relativeLink(from, addressOf(language, sourcePage(target.path)));
    },
    picture(src) {
      const file = `${pictureFolder(language, lesson?.slug ?? '')}${posix.basename(src)}`;
      const [width, height] = sizes?.get(file) ?? [];
      if (height === undefined) {
        throw new Error(`site: no picture: got ${src} in ${path}; a program must draw it`);
      }
      return { src: relativeLink(from, file), width, height };
    },
    command: (line) => lesson && hashOfCommand(line, lesson),
    runItHere: say('runItHere'),
    scrollable: say('source'),
  });
}

export function sourceOf(
  { language, path }: { readonly language: Language; readonly path: string },
  assets: Assets,
  wanted: Sources,
): VNode {
  const page = sourcePage(path);
  const props = { language, page, assets, path };
  const from = addressOf(language, page);
  const to = (target: string): string => {
    wanted.add(language, target);
    return relativeLink(from, addressOf(language, sourcePage(target)));
  };
  if (kindOf(path) === 'folder') {
    const entries = namesIn(path).map((name) => ({ name, href: to(`${path}/${name}`) }));
    return FolderPage({ ...props, entries });
  }
  if (path.endsWith('.md')) {
    return DocumentPage({ ...props, document: documentOf(path, { language, page, wanted }) });
  }
  return SourcePage({ ...props, html: highlight(readText(path)) });
}
