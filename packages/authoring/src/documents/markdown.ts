import GithubSlugger from 'github-slugger';
import type { Code as CodeNode, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';

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

export function readDocument(text: string): Document {
  const root = fromMarkdown(text);
  const nodes = [...within(root)];
  return {
    headings: headingsOf(root),
    links: nodes.flatMap((node) =>
      'url' in node
        ? [{ url: node.url, line: lineOf(node), ...('alt' in node ? { alt: node.alt ?? '' } : {}) }]
        : linksInHtml(node),
    ),
    codes: nodes.flatMap((node) => (node.type === 'code' ? [codeOf(node, text)] : [])),
  };
}

function codeOf(node: CodeNode, text: string): Code {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const block = text.slice(start, end).split('\n');
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const [fence] = /^(?:`+|~+)/.exec(block[0]) ?? [''];
  return {
    language: node.lang ?? '',
    text: node.value,
    line: lineOf(node),
    start,
    end,
    closed: fence !== '' && block.length > 1 && (block.at(-1) ?? '').trim().startsWith(fence),
    plain: [before, ...block.slice(1)].every((line) => !/^ *[>\t]/.test(line)),
  };
}

/** A node and all nodes in it, in the order of the text. */
function* within(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* within(child);
}

function headingsOf({ children }: Root): Heading[] {
  const slugger = new GithubSlugger();
  return children.flatMap((node, i) => {
    if (node.type !== 'heading') return [];
    const text = toString(node);
    const next = children.at(i + 1);
    return [
      {
        depth: node.depth,
        text,
        anchor: slugger.slug(text),
        line: lineOf(node),
        empty: !next || (next.type === 'heading' && next.depth <= node.depth),
      },
    ];
  });
}

/** `<img src="...">` and the like. */
function linksInHtml(node: Nodes): Link[] {
  if (node.type !== 'html') return [];
  return [...node.value.matchAll(/\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/g)].map(([, url]) => ({
    url,
    line: lineOf(node),
  }));
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}
