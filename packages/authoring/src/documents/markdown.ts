import GithubSlugger from 'github-slugger';
import MarkdownIt, { type StateInline, type Token } from 'markdown-it';

/** A document in Markdown, as far as checks want to know it. Lines are counted from 1. */
export interface Document {
  readonly headings: readonly Heading[];
  /** Links and pictures; those to other sites, too. */
  readonly links: readonly Link[];
  readonly codes: readonly Code[];
}

export interface Heading {
  readonly depth: number;
  readonly text: string;
  /** What a link to it says after the `#`. */
  readonly anchor: string;
  readonly line: number;
  /** Whether anything stands below it, up to the next heading. */
  readonly empty: boolean;
}

interface Link {
  readonly url: string;
  /** What a picture says to whoever can't see it. */
  readonly alt?: string;
  readonly line: number;
}

/** A block of code between fences. */
export interface Code {
  readonly language: string;
  readonly text: string;
  readonly line: number;
  /** Where the block begins and ends in the text of the document, fences included. */
  readonly start: number;
  readonly end: number;
  /** Whether a fence ends it; without one it goes on to the end of the document. */
  readonly closed: boolean;
  /** Whether it stands by itself or in a list: nothing but spaces before its lines. */
  readonly plain: boolean;
}

/** Without tables: the links in one are those of a paragraph. */
const markdown = new MarkdownIt('commonmark');
// Every link is one, and as it is written.
markdown.normalizeLink = (url) => url;
markdown.validateLink = () => true;
// The parser knows the lines of blocks alone. What stands in one gets its line here, counted from the block's.
markdown.inline.State = class extends MarkdownIt.StateInline {
  override push(...typed: Parameters<StateInline['push']>): Token {
    const token = super.push(...typed);
    const above = this.src.slice(0, this.pos).split('\n').length - 1;
    token.map = [above, above + 1];
    return token;
  }
};

export function readDocument(text: string): Document {
  const tokens = markdown.parse(text.replace(/^\uFEFF/, ''), {});
  return {
    headings: headingsOf(tokens),
    links: tokens.flatMap((token) => [
      ...linksOf(token, lineOf(token)),
      ...(token.children ?? []).flatMap((part) => linksOf(part, lineOf(token) + lineOf(part) - 1)),
    ]),
    codes: codesOf(tokens, text),
  };
}

function headingsOf(tokens: readonly Token[]): Heading[] {
  const slugger = new GithubSlugger();
  return tokens.flatMap((token, i) => {
    if (token.type !== 'heading_open' || token.level > 0) return [];
    const text = textOf(tokens[i + 1]);
    const next = tokens.at(i + 3);
    return [
      {
        depth: depthOf(token),
        text,
        anchor: slugger.slug(text),
        line: lineOf(token),
        empty: !next || (next.type === 'heading_open' && depthOf(next) <= depthOf(token)),
      },
    ];
  });
}

const depthOf = ({ tag }: Token): number => Number(tag.slice(1));

/** As one reads it: without the marks of emphasis and code, and of pictures what they say. */
function textOf({ type, content, children }: Token): string {
  if (children) return children.map(textOf).join('');
  return type === 'softbreak' ? '\n' : content;
}

function linksOf(token: Token, line: number): Link[] {
  const { type, content } = token;
  if (type === 'link_open') return [{ url: String(token.attrGet('href')), line }];
  if (type === 'image') return [{ url: String(token.attrGet('src')), line, alt: textOf(token) }];
  if (!type.startsWith('html_')) return [];
  // `<img src="...">` and the like.
  const urls = content.matchAll(/\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/g);
  return Array.from(urls, ([, url]) => ({ url, line }));
}

function codesOf(tokens: readonly Token[], text: string): Code[] {
  const starts = Array.from(text.matchAll(/(?<=^|\n|\r(?!\n))/g), ({ index }) => index);
  return tokens.flatMap((token) => {
    if (token.type !== 'fence') return [];
    const { map, markup, info, content } = token;
    const [first, after] = map ?? [0, 0];
    const start = text.indexOf(markup, starts[first]);
    const block = text.slice(start, starts[after]).replace(/(?:\r\n?|\n)$/, '');
    const code = content.replace(/\n$/, '');
    const inside = content === '' ? 0 : code.split('\n').length;
    return [
      {
        language: markdown.utils.unescapeAll(info.trim()).split(/\s/, 1)[0],
        text: code,
        line: lineOf(token),
        start,
        end: start + block.length,
        closed: after - first === inside + 2,
        plain: !/^ *[>\t]/m.test(block),
      },
    ];
  });
}

function lineOf({ map }: Token): number {
  return (map?.[0] ?? 0) + 1;
}
