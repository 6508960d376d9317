import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { raw } from 'hast-util-raw';
import { toHtml } from 'hast-util-to-html';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { type Raw, toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import temml from 'temml';
import { flowchart } from './flowchart.ts';
import { highlight } from './highlight.ts';

/** Where the links and pictures of a document lead on the site, and what its commands do there. */
export interface Surroundings {
  readonly link: (href: string) => string;
  readonly picture: (src: string) => Picture;
  /** Where a command can be run on the site; undefined where it can't. */
  readonly command: (line: string) => string | undefined;
  readonly runItHere: string;
  readonly scrollable: string;
}

/** A picture, and how large it is. */
interface Picture {
  readonly src: string;
  readonly width: string;
  readonly height: string;
}

/** A part of a document: a heading of the second level and what follows it, or what stands before all. */
interface Section {
  readonly id: string;
  readonly title: string;
  readonly html: string;
}

export interface Document {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** Writes a document of the repository as HTML, section by section. */
export function readDocument(text: string, around: Surroundings): Document {
  const mdast = fromMarkdown(text, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  const hast = raw(toHast(mdast, { allowDangerousHtml: true }), {});
  const root: Root = hast.type === 'root' ? hast : { type: 'root', children: [] };
  const slugger = new GithubSlugger();
  rewrite(root, around, slugger);
  let title = '';
  const sections: { id: string; title: string; nodes: RootContent[] }[] = [
    { id: '', title: '', nodes: [] },
  ];
  for (const node of root.children) {
    if (node.type === 'element' && node.tagName === 'h1') {
      title = textOf(node);
      continue;
    }
    if (node.type === 'element' && node.tagName === 'h2') {
      sections.push({ id: String(node.properties['id']), title: textOf(node), nodes: [] });
    }
    sections[sections.length - 1].nodes.push(node);
  }
  return {
    title,
    sections: sections.map(({ id, title: heading, nodes }) => ({
      id,
      title: heading,
      html: toHtml({ type: 'root', children: nodes }),
    })),
  };
}

function rewrite(parent: Root | Element, around: Surroundings, slugger: GithubSlugger): void {
  const children: (RootContent | ElementContent)[] = parent.children;
  for (let i = 0; i < children.length; i++) {
    const node = children[i];
    if (node.type !== 'element') continue;
    const { tagName, properties } = node;
    if (/^h[1-6]$/.test(tagName)) properties['id'] = slugger.slug(textOf(node));
    if (tagName === 'a') properties['href'] = around.link(String(properties['href']));
    if (tagName === 'th' && textOf(node) === '') node.tagName = 'td';
    if (tagName === 'img') {
      Object.assign(properties, around.picture(String(properties['src'])), { loading: 'lazy' });
    }
    if (tagName === 'pre') {
      const made = block(node, around);
      children.splice(i, 1, ...made);
      i += made.length - 1;
      continue;
    }
    if (tagName === 'code') {
      const href = around.command(textOf(node));
      if (href !== undefined && !inLink(parent)) children[i] = element('a', { href }, [node]);
    }
    rewrite(node, around, slugger);
    if (tagName === 'table') {
      children[i] = element(
        'div',
        { className: ['scroll'], tabIndex: 0, role: 'group', ariaLabel: around.scrollable },
        [node],
      );
    }
  }
}

const inLink = (parent: Root | Element): boolean =>
  parent.type === 'element' && parent.tagName === 'a';

/** A block of code: a formula, a program, or commands and what they print. */
function block(pre: Element, around: Surroundings): ElementContent[] {
  const [code] = pre.children;
  if (code?.type !== 'element') return [pre];
  const language = String(code.properties['className'] ?? '').replace('language-', '');
  const text = textOf(code).replace(/\n$/, '');
  if (language === 'mermaid') return parsed(flowchart(text));
  if (language === 'math') {
    const math = temml.renderToString(text, { displayMode: true, throwOnError: true });
    return [
      element(
        'div',
        { className: ['math'], tabIndex: 0, role: 'group', ariaLabel: around.scrollable },
        parsed(math),
      ),
    ];
  }
  const content: ElementContent[] =
    language === 'ts' ? highlight(text) : [{ type: 'text', value: text }];
  const shown = element('pre', { tabIndex: 0 }, [element('code', {}, content)]);
  if (language !== 'console') return [shown];
  const links = text
    .split('\n')
    .filter((line) => line.startsWith('$ '))
    .flatMap((line) => around.command(line.slice(2)) ?? [])
    .map((href) =>
      element('a', { href, className: ['run'] }, [{ type: 'text', value: around.runItHere }]),
    );
  return links.length === 0
    ? [shown]
    : [element('div', { className: ['console'] }, [shown, ...links])];
}

/** HTML that another library wrote, as elements. */
function parsed(html: string): Element[] {
  const written: Raw = { type: 'raw', value: html };
  const read = raw(written, {});
  const children = read.type === 'root' ? read.children : [read];
  return children.filter((child): child is Element => child.type === 'element');
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
