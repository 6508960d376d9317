import GithubSlugger from 'github-slugger';
import MarkdownIt, { type MarkdownIt as Markdown, type Token } from 'markdown-it';
import temml from 'temml';
import { escaped } from './escaped.ts';
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

/**
 * Writes a document of the repository as HTML, section by section.
 *
 * @throws {Error} if it has HTML of its own, but for answers that unfold
 */
export function readDocument(text: string, around: Surroundings): Document {
  const markdown = markdownIn(around);
  const tokens = markdown.parse(text, {});
  const slugger = new GithubSlugger();
  let title = '';
  const sections: { id: string; title: string; tokens: Token[] }[] = [
    { id: '', title: '', tokens: [] },
  ];
  for (let i = 0; i < tokens.length; i++) {
    const [token, inside, close] = tokens.slice(i, i + 3);
    if (token.type === 'heading_open') {
      const heading = (inside.children ?? []).map(({ content }) => content).join('');
      const id = slugger.slug(heading);
      token.attrSet('id', id);
      if (token.level === 0 && token.tag === 'h1') {
        title = heading;
        i += 2;
        continue;
      }
      if (token.level === 0 && token.tag === 'h2') {
        sections.push({ id, title: heading, tokens: [] });
      }
    }
    if (token.type === 'th_open' && inside.content === '') token.tag = close.tag = 'td';
    sections[sections.length - 1].tokens.push(token);
  }
  return {
    title,
    sections: sections.map(({ tokens: own, ...section }) => ({
      ...section,
      html: markdown.renderer.render(own, markdown.options),
    })),
  };
}

/** Markdown whose links, pictures, tables and blocks of code are written for the site. */
function markdownIn(around: Surroundings): Markdown {
  const markdown = new MarkdownIt({ html: true });
  const { rules } = markdown.renderer;
  markdown.renderer.rules = {
    ...rules,
    link_open(tokens, i, options, _, renderer) {
      tokens[i].attrSet('href', around.link(String(tokens[i].attrGet('href'))));
      return renderer.renderToken(tokens, i, options);
    },
    image(tokens, i, ...rest) {
      const picture = around.picture(String(tokens[i].attrGet('src')));
      for (const [name, value] of Object.entries({ ...picture, loading: 'lazy' })) {
        tokens[i].attrSet(name, value);
      }
      return rules['image'](tokens, i, ...rest);
    },
    code_inline(tokens, i) {
      const { content } = tokens[i];
      const code = `<code>${escaped(content)}</code>`;
      const href = around.command(content);
      const isInLink = tokens.slice(0, i).findLast(({ tag }) => tag === 'a')?.nesting === 1;
      return href === undefined || isInLink ? code : `<a href="${escaped(href)}">${code}</a>`;
    },
    table_open: () => `${group('scroll', around)}<table>\n`,
    table_close: () => '</table></div>\n',
    fence: (tokens, i) => block(tokens[i], around),
    code_block: (tokens, i) => block(tokens[i], around),
    html_block: (tokens, i) => known(tokens[i]),
    html_inline: (tokens, i) => known(tokens[i]),
  };
  return markdown;
}

/** The beginning of what may be wider than the page, and then scrolls by itself. */
function group(kind: string, { scrollable }: Surroundings): string {
  return `<div class="${kind}" tabindex="0" role="group" aria-label="${escaped(scrollable)}">`;
}

/** A block of code: a formula, a program, or commands and what they print. */
function block({ info, content }: Token, around: Surroundings): string {
  const [language] = info.trim().split(/\s/, 1);
  const text = content.replace(/\n$/, '');
  if (language === 'mermaid') return flowchart(text);
  if (language === 'math') {
    const math = temml.renderToString(text, { displayMode: true, throwOnError: true });
    return `${group('math', around)}${math}</div>`;
  }
  const shown = `<pre tabindex="0"><code>${language === 'ts' ? highlight(text) : inColumns(escaped(text))}</code></pre>`;
  if (language !== 'console') return shown;
  const links = text
    .split('\n')
    .filter((line) => line.startsWith('$ '))
    .flatMap((line) => around.command(line.slice(2)) ?? [])
    .map((href) => `<a href="${escaped(href)}" class="run">${escaped(around.runItHere)}</a>`);
  return links.length === 0 ? shown : `<div class="console">${shown}${links.join('')}</div>`;
}

/** A terminal gives a Chinese character two columns; the style sheet does so with what is wide. */
function inColumns(html: string): string {
  return html.replaceAll(
    /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]+/gu,
    '<span class="double">$&</span>',
  );
}

/** Links and pictures that a document writes in HTML would lead nowhere on the site. */
function known({ content }: Token): string {
  if (/<(?!\/?(?:details|summary)>|!--)/.test(content)) {
    throw new Error(
      `site: HTML that it cannot show: got ${content.trim()}; only <details> and <summary> are known`,
    );
  }
  return content;
}
