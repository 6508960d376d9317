import { describe, expect, it } from 'vitest';
import { readDocument } from './markdown.ts';

const around = {
  link: (href: string): string => `to:${href}`,
  picture: (src: string) => ({ src: `at:${src}`, width: '7', height: '5' }),
  command: (line: string): string | undefined => (line.includes('example') ? '#run' : undefined),
  runItHere: 'Run it here',
  scrollable: 'wide',
};
const html = (text: string): string =>
  readDocument(text, around)
    .sections.map((section) => section.html)
    .join('');

describe('readDocument(text, around)', () => {
  it('takes the title, and cuts at headings of the second level', () => {
    const { title, sections } = readDocument('# A\n\nb\n\n## The idea\n\nc\n\n### d\n', around);
    expect(title).toBe('A');
    expect(sections.map(({ id, title: heading }) => [id, heading])).toEqual([
      ['', ''],
      ['the-idea', 'The idea'],
    ]);
    expect(sections[1].html).toContain('<h3 id="d">');
  });

  it('leads links and pictures to where they are on the site', () => {
    expect(html('[a](b.md) ![c](d.svg)')).toContain('href="to:b.md"');
    expect(html('![c](d.svg)')).toContain('<img src="at:d.svg" alt="c" width="7" height="5"');
  });

  it('offers to run what starts a run', () => {
    expect(html('```console\n$ pnpm run example xor\n...\n```')).toContain(
      '<a href="#run" class="run">Run it here</a>',
    );
    expect(html('Type `pnpm run example xor`.')).toContain('<a href="#run"><code>');
    expect(html('```console\n$ ls\n```')).not.toContain('run');
  });

  it('writes formulas as MathML, folded answers as details, and tables that scroll by themselves', () => {
    expect(html('```math\nx^2\n```')).toMatch(/<math[^]*<msup>/);
    expect(html('<details>\n<summary>Answer</summary>\n\nb\n\n</details>')).toContain('<p>b</p>');
    expect(html('| | a |\n|-|-|\n| b | c |')).toMatch(/class="scroll" tabindex="0".*<table>/);
    expect(html('| | a |\n|-|-|\n| b | c |')).not.toContain('<th></th>');
  });
});
