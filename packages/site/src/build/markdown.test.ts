import { describe, expect, it } from 'vitest';
import { readDocument } from './markdown.ts';

const around = {
  link: (href: string): string => `to:${href}`,
  picture: (src: string) => ({ src: `at:${src}`, width: '7', height: '5' }),
  command: (line: string): string | undefined =>
    line.includes('example') ? '#run&end' : undefined,
  runItHere: 'Run it here',
  scrollable: 'wide',
};
const html = (text: string): string =>
  readDocument(text, around)
    .sections.map((section) => section.html)
    .join('');

describe('readDocument(text, around)', () => {
  it('takes the title, and cuts at headings of the second level', () => {
    const { title, sections } = readDocument(
      '# A\n\n> # b\n> ## c\n\n## The idea\n\nc\n\n### d\n',
      around,
    );
    expect(title).toBe('A');
    expect(sections.map(({ id, title: heading }) => [id, heading])).toEqual([
      ['', ''],
      ['the-idea', 'The idea'],
    ]);
    expect(sections[0].html).toMatch(/^<blockquote>\s<h1 id="b">/);
    expect(sections[1].html).toContain('<h3 id="d">');
  });

  it('leads links and pictures to where they are on the site', () => {
    expect(html('[a](b.md) ![c](d.svg)')).toContain('href="to:b.md"');
    expect(html('![c](d.svg)')).toContain(
      '<img src="at:d.svg" alt="c" width="7" height="5" loading="lazy">',
    );
  });

  it('offers to run what starts a run', () => {
    expect(html('```console\n$ pnpm run example xor\n...\n```')).toContain(
      '<a href="#run&amp;end" class="run">Run it here</a>',
    );
    expect(html('Type `pnpm run example xor`.')).toContain('<a href="#run&amp;end"><code>');
    expect(html('```console\n$ ls\n```')).toBe('<pre tabindex="0"><code>$ ls</code></pre>');
  });

  it('makes no link within a link', () => {
    expect(html('[**`pnpm run example xor`**](a.md)')).toBe(
      '<p><a href="to:a.md"><strong><code>pnpm run example xor</code></strong></a></p>\n',
    );
  });

  it('shows what HTML would take for its own', () => {
    expect(html('a & `"b" < c`')).toBe('<p>a &amp; <code>&quot;b&quot; &lt; c</code></p>\n');
    expect(html('    <b> & c\n')).toBe('<pre tabindex="0"><code>&lt;b> &amp; c</code></pre>');
  });

  it('marks what is as wide as two letters, so that columns stay columns', () => {
    expect(html('```console\n轮  损失（1/3）  0.5 ✓\n```')).toBe(
      '<pre tabindex="0"><code><span class="double">轮</span>  <span class="double">损失（</span>1/3<span class="double">）</span>  0.5 ✓</code></pre>',
    );
  });

  it('colours programs', () => {
    expect(html('``` ts\n1 <\n  x\n```')).toBe(
      '<pre tabindex="0"><code><span class="tok-number">1</span> <span class="tok-operator">&lt;</span>\n  <span class="tok-variableName">x</span></code></pre>',
    );
  });

  it('takes no notice of comments', () => {
    expect(html('<!-- a -->\n\nb')).toContain('<p>b</p>');
  });

  it.each(['<img src="a.svg">', 'a <a href="b.md">c</a>', '<details>\n<h2>a</h2>\n</details>'])(
    'refuses HTML that it would have to rewrite: %s',
    (text) => {
      expect(() => html(text)).toThrow('site: HTML that it cannot show: got <');
    },
  );

  it('writes formulas as MathML, folded answers as details, and tables that scroll by themselves', () => {
    expect(html('```math\nx^2\n```')).toMatch(/<math[^]*<msup>/);
    expect(html('<details>\n<summary>Answer</summary>\n\nb\n\n</details>')).toContain('<p>b</p>');
    expect(html('| | a |\n|-|-|\n| b | c |')).toMatch(
      /class="scroll" tabindex="0"[^]*<table>[^]*<\/table><\/div>/,
    );
    expect(html('| | a |\n|-|-|\n| b | c |')).toMatch(/<td><\/td>\s*<th>a<\/th>/);
  });
});
